package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupRequest;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.Constraints;

/** The tenant's permission groups. */
@ApplicationScoped
@Transactional
class PermissionGroups {
  private static final String SUBJECT = "permission-group";
  private static final int MOST = 200;

  /** Groups are added one after another, so that their number holds. */
  private static final String IN_TURN =
      "select pg_advisory_xact_lock(hashtext('permission_group' || current_schema()))";

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("permission_group_name_key", PermissionGroupError.NAME_TAKEN, "name")
          .is("staff_permission_group", PermissionGroupError.IN_USE);

  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private Idempotency idempotency;
  @Inject private GrantRule grants;
  @Inject private Audit audit;
  @Inject private Precondition precondition;

  List<PermissionGroupView> list() {
    Map<UUID, Long> members = members();
    return entities
        .createQuery(
            "select g from PermissionGroup g order by g.builtIn desc, g.name, g.id",
            PermissionGroup.class)
        .getResultStream()
        .map(group -> group.view(members.getOrDefault(group.id(), 0L)))
        .toList();
  }

  private Map<UUID, Long> members() {
    return sql.query(
            "select permission_group_id, count(*) from staff"
                + " where permission_group_id is not null group by permission_group_id")
        .map(row -> row.uuid(1), row -> row.number(2));
  }

  PermissionGroupView get(UUID id) {
    return view(require(id));
  }

  private PermissionGroupView view(PermissionGroup group) {
    return group.view(
        sql.query("select count(*) from staff where permission_group_id = ?", group.id()).number());
  }

  PermissionGroup require(UUID id) {
    PermissionGroup group = entities.find(PermissionGroup.class, id);
    if (group == null) {
      throw PermissionGroupError.NOT_FOUND.asException();
    }
    return group;
  }

  /**
   * The group that a log-in is to have.
   *
   * @param id null for none
   * @throws net.lastmile.platform.problem.ProblemException {@link PermissionGroupError#UNKNOWN}
   */
  PermissionGroup named(UUID id) {
    PermissionGroup group = id == null ? null : entities.find(PermissionGroup.class, id);
    if (id != null && group == null) {
      throw PermissionGroupError.UNKNOWN.on("permissionGroupId");
    }
    return group;
  }

  PermissionGroupView create(String key, PermissionGroupRequest request) {
    return idempotency.once(
        key,
        "permission-group.create",
        request,
        PermissionGroupView.class,
        () -> insert(request).view(0));
  }

  private PermissionGroup insert(PermissionGroupRequest request) {
    PermissionGroup.Terms terms = changed(new PermissionGroup.Terms(null, null, Set.of()), request);
    grants.requireOwn(Set.of(), terms.permissions());
    sql.query(IN_TURN).exists();
    if (sql.query("select count(*) from permission_group").number() >= MOST) {
      throw PermissionGroupError.TOO_MANY.asException();
    }
    PermissionGroup group = new PermissionGroup(Ids.next(), terms);
    entities.persist(group);
    CONSTRAINTS.flush(entities);
    audit.record(AuditAction.CREATE, SUBJECT, group.id(), terms.name(), changes(null, terms));
    return group;
  }

  PermissionGroupView update(UUID id, PermissionGroupRequest request) {
    PermissionGroup group = require(id);
    if (group.isBuiltIn()) {
      throw PermissionGroupError.BUILT_IN.asException();
    }
    PermissionGroup.Terms before = group.terms();
    PermissionGroup.Terms after = changed(before, request);
    precondition.require(before, after);
    grants.requireOwn(before.permissions(), after.permissions());
    group.change(after);
    CONSTRAINTS.flush(entities);
    FieldChanges changes = changes(before, after);
    if (!changes.isEmpty()) {
      audit.record(AuditAction.UPDATE, SUBJECT, id, after.name(), changes);
    }
    return view(group);
  }

  void delete(UUID id) {
    PermissionGroup group = require(id);
    if (group.isBuiltIn()) {
      throw PermissionGroupError.BUILT_IN.asException();
    }
    grants.requireOwn(group.permissions(), Set.of());
    audit.record(AuditAction.DELETE, SUBJECT, id, group.name(), changes(group.terms(), null));
    entities.remove(group);
    CONSTRAINTS.flush(entities);
  }

  /** Makes the built-in groups that a tenant lacks. */
  void ensureBuiltIn() {
    for (BuiltInGroup group : BuiltInGroup.values()) {
      sql.update(
          "insert into permission_group (id, name, built_in, permissions)"
              + " values (?1, ?2, true, '') on conflict (name) do nothing",
          Ids.next(),
          group.title());
    }
  }

  private static PermissionGroup.Terms changed(
      PermissionGroup.Terms before, PermissionGroupRequest request) {
    String name = request.name() == null ? before.name() : request.name().strip();
    String description =
        request.description() == null ? before.description() : blankAsNull(request.description());
    Set<Permission> permissions =
        request.permissions() == null ? before.permissions() : unique(request.permissions());
    return new PermissionGroup.Terms(name, description, permissions);
  }

  private static Set<Permission> unique(List<Permission> named) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    permissions.addAll(named);
    return permissions;
  }

  private static String blankAsNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /** Either is null where there is none; of permissions, what was taken and what was given. */
  private static FieldChanges changes(PermissionGroup.Terms before, PermissionGroup.Terms after) {
    Set<Permission> had = before == null ? Set.of() : before.permissions();
    Set<Permission> has = after == null ? Set.of() : after.permissions();
    return FieldChanges.none()
        .field("name", before == null ? null : before.name(), after == null ? null : after.name())
        .field(
            "description",
            before == null ? null : before.description(),
            after == null ? null : after.description())
        .field("permissions", codes(had, has), codes(has, had));
  }

  /** Those of the first that are not in the second; null if there are none. */
  private static String codes(Set<Permission> of, Set<Permission> without) {
    Set<Permission> left = EnumSet.noneOf(Permission.class);
    left.addAll(of);
    left.removeAll(without);
    return left.isEmpty()
        ? null
        : left.stream().map(Permission::code).collect(Collectors.joining(", "));
  }
}
