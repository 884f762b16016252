package net.lastmile.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionGroupView;
import net.lastmile.api.permissions.StaffKind;

/** A named bundle of permissions. */
@Entity
@Table(name = "permission_group")
class PermissionGroup {
  /** What can be changed. */
  record Terms(String name, String description, Set<Permission> permissions) {}

  @Id private UUID id;
  private String name;
  private String description;

  @Column(name = "built_in")
  private boolean builtIn;

  @Convert(converter = PermissionSet.class)
  private Set<Permission> permissions;

  @Version private long version;

  protected PermissionGroup() {}

  PermissionGroup(UUID id, Terms terms) {
    this.id = id;
    change(terms);
  }

  final void change(Terms terms) {
    name = terms.name();
    description = terms.description();
    permissions = terms.permissions();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean isBuiltIn() {
    return builtIn;
  }

  /** What it gives, to those whose kind may be given it. */
  Set<Permission> permissions() {
    return builtIn
        ? BuiltInGroup.of(name).map(BuiltInGroup::permissions).orElse(Set.of())
        : permissions;
  }

  Terms terms() {
    return new Terms(name, description, permissions());
  }

  PermissionGroupView view(long members) {
    StaffKind kind = builtIn ? BuiltInGroup.of(name).map(BuiltInGroup::kind).orElse(null) : null;
    return new PermissionGroupView(id, name, description, builtIn, kind, permissions(), members);
  }
}
