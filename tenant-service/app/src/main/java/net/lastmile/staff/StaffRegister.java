package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.staff.PasswordLinkPurpose;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.identity.keycloak.Recovery;
import net.lastmile.platform.due.Due;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;

/** The tenant's table of log-ins. */
@ApplicationScoped
@Transactional
class StaffRegister {
  private static final String SUBJECT = "staff";

  @PersistenceContext private EntityManager entities;
  @Inject private Audit audit;
  @Inject private Idempotency idempotency;
  @Inject private PermissionGroups groups;
  @Inject private GrantRule grants;
  @Inject private TenantTally tally;
  @Inject private Due due;
  @Inject private Sql sql;
  @Inject private Clock clock;

  Page<StaffView> list(PageQuery query) {
    return Keyset.of(Staff.class, Staff::id)
        .orderedBy(Order.byText("username", "username", Staff::username))
        .orderedBy(Order.byInstant("createdAt", "createdAt", Staff::createdAt))
        .searching("username", "fullName", "email")
        .page(entities, query, Staff::view);
  }

  Staff require(UUID id) {
    Staff staff = entities.find(Staff.class, id);
    if (staff == null) {
      throw StaffError.NOT_FOUND.asException();
    }
    return staff;
  }

  StaffView enter(String key, StaffRequest request, LoginAccount login) {
    return idempotency.once(
        key, "staff.create", request, StaffView.class, () -> enter(request, login).view());
  }

  private Staff enter(StaffRequest request, LoginAccount login) {
    PermissionGroup group = groups.named(StaffLogins.groupId(request.permissionGroupId()));
    StaffRights there = find(login.username()).map(Staff::rights).orElse(null);
    grants.requireOwn(there, new StaffRights(null, login.kind(), true, group));
    Staff staff = enter(login, group);
    if (request.password() == null) {
      staff.invite(clock.instant());
    } else {
      staff.hasPassword(clock.instant());
    }
    return staff;
  }

  /**
   * The row for a new log-in; the row of one that was never finished is used again.
   *
   * @param group null for none
   */
  Staff enter(LoginAccount login, PermissionGroup group) {
    Optional<Staff> there = find(login.username());
    if (there.isPresent()) {
      if (there.get().isMade()) {
        throw StaffError.USERNAME_TAKEN.on("username");
      }
      requireOwnEmail(login);
      Staff begun = there.get();
      audit.record(
          AuditAction.UPDATE,
          SUBJECT,
          begun.id(),
          login.username(),
          FieldChanges.between(begun.login(), login)
              .field("permissionGroup", name(begun.group()), name(group)));
      begun.change(login, group);
      return begun;
    }
    requireOwnEmail(login);
    Staff staff = new Staff(Ids.next(), login, group, clock.instant());
    entities.persist(staff);
    entities.flush();
    audit.record(
        AuditAction.CREATE,
        SUBJECT,
        staff.id(),
        login.username(),
        FieldChanges.between(null, login)
            .field("permissionGroup", null, name(group))
            .secret("password", true));
    if (!tally.take(TenantLimit.STAFF)) {
      throw StaffError.LIMIT_REACHED.asException();
    }
    return staff;
  }

  /**
   * Whether the caller may finish a log-in that they asked for: an answer given before is given
   * again without any look at what has become of it.
   */
  void requireFinishable(UUID id, LoginAccount login) {
    Staff staff = require(id);
    if (!staff.isMade()) {
      if (!staff.login().equals(login)) {
        throw RequestError.CHANGED_MEANWHILE.asException();
      }
      grants.requireOwn(null, staff.rights());
    }
  }

  Optional<Staff> find(String username) {
    return entities
        .createQuery("select s from Staff s where s.username = :username", Staff.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  /**
   * If two log-ins had one address, a mail about a lost password would not tell which is meant. A
   * log-in that was never finished does not count: it may be the same person's, under a name since
   * corrected.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#EMAIL_TAKEN}
   */
  void requireOwnEmail(LoginAccount login) {
    String mailbox = EmailAddress.mailbox(login.email());
    boolean taken =
        entities
            .createQuery(
                // Addresses in other scripts are few, and are compared in the form used on the
                // wire.
                "select s.email from Staff s"
                    + " where (lower(s.email) = :mailbox"
                    + " or function('octet_length', s.email) > length(s.email))"
                    + " and s.username <> :username and s.directoryId is not null",
                String.class)
            .setParameter("mailbox", mailbox)
            .setParameter("username", login.username())
            .getResultStream()
            .anyMatch(email -> EmailAddress.mailbox(email).equals(mailbox));
    if (taken) {
      throw StaffError.EMAIL_TAKEN.on("email");
    }
  }

  /** An invitation goes out now: the link would lead to nobody before. */
  void made(UUID id, UUID directoryId) {
    Staff staff = require(id);
    staff.madeAs(directoryId);
    if (staff.linkWanted() != null) {
      makeMailDue();
    }
  }

  /**
   * Mails an invitation again.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#HAS_PASSWORD}
   */
  StaffView invite(UUID id) {
    Staff staff = require(id);
    if (!staff.isMade()) {
      throw StaffError.NOT_READY.asException();
    }
    if (!staff.isInvited()) {
      throw StaffError.HAS_PASSWORD.asException();
    }
    grants.requireOwn(staff.rights(), staff.rights());
    Instant before = staff.view().invitedAt();
    staff.invite(clock.instant());
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        id,
        staff.username(),
        FieldChanges.none().field("invitedAt", before, staff.view().invitedAt()));
    makeMailDue();
    return staff.view();
  }

  /**
   * Who may have a link mailed by asking for it; empty if nobody has this log-in, or an invitation
   * to it is over.
   *
   * @param login username or e-mail address
   */
  Optional<UUID> whoForgot(String login) {
    return find(login)
        .or(() -> findByMailbox(login))
        .filter(staff -> staff.mayAskForLink(clock.instant()))
        .map(Staff::id);
  }

  /**
   * Wants a link mailed. Whoever was invited and has no password yet gets the invitation again.
   * Several at once change nothing more.
   */
  void forgotPassword(UUID id) {
    sql.update(
        "update staff set link_wanted ="
            + " case when invited_at is null then 'RESET' else 'INVITATION' end"
            + " where id = ?1 and link_wanted is null",
        id);
    makeMailDue();
  }

  private Optional<Staff> findByMailbox(String email) {
    return entities
        .createQuery(
            "select s from Staff s where lower(s.email) = :mailbox and s.directoryId is not null",
            Staff.class)
        .setParameter("mailbox", EmailAddress.mailbox(email))
        .getResultStream()
        .findFirst();
  }

  record WantedLink(StaffView to, PasswordLinkPurpose purpose) {}

  /** The mails that are still to be sent. */
  List<WantedLink> wantedLinks() {
    return entities
        .createQuery(
            "select s from Staff s where s.linkWanted is not null and s.directoryId is not null"
                + " and s.active = true order by s.id",
            Staff.class)
        .getResultStream()
        .map(staff -> new WantedLink(staff.view(), staff.linkWanted()))
        .toList();
  }

  /**
   * Notes that a link was mailed.
   *
   * @return false if it became void meanwhile
   */
  boolean linkSent(UUID id) {
    Staff staff = require(id);
    boolean wanted = staff.linkWanted() != null;
    staff.linkSent();
    return wanted;
  }

  /**
   * The person whose link this is.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#LINK_UNKNOWN} if it is
   *     void
   */
  Staff require(StaffLink link) {
    Staff staff = entities.find(Staff.class, link.staff());
    if (staff == null || !staff.honours(link)) {
      throw StaffError.LINK_UNKNOWN.asException();
    }
    return staff;
  }

  /** Notes that somebody chose a password; nothing else of the log-in is touched. */
  StaffView passwordChosen(StaffLink link) {
    Staff staff = require(link);
    staff.hasPassword(clock.instant());
    staff.endSessions(clock.instant());
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        staff.id(),
        staff.username(),
        FieldChanges.none().secret("password", true));
    return staff.view();
  }

  /** The last thing in a transaction: its row stays locked until that ends. */
  private void makeMailDue() {
    entities.flush();
    due.make(StaffMailRun.KIND, clock.instant());
  }

  /** Notes a log-in once, however many calls of it come at the same time. */
  void loggedIn(UUID id, String username, Instant at) {
    int noted =
        sql.update(
            "update staff set last_log_in_at = ?2"
                + " where id = ?1 and (last_log_in_at is null or last_log_in_at < ?2)",
            id,
            at);
    if (noted > 0) {
      audit.record(AuditAction.LOGIN, SUBJECT, id, username, FieldChanges.none());
    }
  }

  /**
   * Whether this caller may make this change.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#MORE_THAN_OWN}, {@link
   *     StaffError#LAST_ADMIN}, {@link PermissionGroupError#UNKNOWN}
   */
  void requireAllowed(UUID id, StaffTerms to) {
    requireAllowed(require(id), to, groups.named(to.permissionGroupId()));
  }

  private void requireAllowed(Staff staff, StaffTerms to, PermissionGroup group) {
    StaffRights before = staff.rights();
    grants.requireOwn(
        before, new StaffRights(before.subject(), to.login().kind(), to.login().active(), group));
    keepAnAdmin(staff, to.login());
  }

  /**
   * @param before what the change was made of
   * @throws net.lastmile.platform.problem.ProblemException {@link RequestError#CHANGED_MEANWHILE}
   */
  void change(UUID id, StaffTerms before, StaffTerms to, Recovery recovery) {
    Staff staff = require(id);
    if (!staff.terms().equals(before)) {
      throw RequestError.CHANGED_MEANWHILE.asException();
    }
    PermissionGroup group = groups.named(to.permissionGroupId());
    requireAllowed(staff, to, group);
    FieldChanges changes =
        FieldChanges.between(before.login(), to.login())
            .field("permissionGroup", name(staff.group()), name(group))
            .secret("password", recovery.replacesPassword())
            .secret("secondFactor", recovery.secondFactor());
    staff.change(to.login(), group);
    if (recovery.replacesPassword()) {
      staff.hasPassword(clock.instant());
    } else if (!to.login().active()) {
      staff.voidLinks(clock.instant());
    }
    if (!recovery.isNone()) {
      staff.endSessions(clock.instant());
    }
    audit.record(AuditAction.UPDATE, SUBJECT, id, to.login().username(), changes);
  }

  private static String name(PermissionGroup group) {
    return group == null ? null : group.name();
  }

  /** The log-in that has this id at the identity provider. */
  Optional<Staff> findMade(UUID directoryId) {
    return entities
        .createQuery(
            "select s from Staff s left join fetch s.group where s.directoryId = :id", Staff.class)
        .setParameter("id", directoryId)
        .getResultStream()
        .findFirst();
  }

  /** Our ids of these log-ins. */
  SecondFactors made(Set<UUID> directoryIds) {
    return new SecondFactors(
        sql.query(
                "select id from staff where directory_id = any (cast(? as uuid[]))",
                Sql.array("uuid", directoryIds))
            .set(row -> row.uuid(1)));
  }

  /** Refuses from now on tokens issued before. */
  void loggedOut(UUID directoryId) {
    Staff staff = findMade(directoryId).orElseThrow(StaffError.NOT_FOUND::asException);
    staff.endSessions(clock.instant());
    audit.record(AuditAction.LOGOUT, SUBJECT, staff.id(), staff.username(), FieldChanges.none());
  }

  private void keepAnAdmin(Staff staff, LoginAccount to) {
    if (to.kind() == Kind.ADMIN && to.active()) {
      return;
    }
    List<Staff> admins =
        entities
            .createQuery(
                "select s from Staff s where s.kind = :kind and s.active = true order by s.id",
                Staff.class)
            .setParameter("kind", Kind.ADMIN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (admins.size() == 1 && admins.getFirst().id().equals(staff.id())) {
      throw StaffError.LAST_ADMIN.asException();
    }
  }
}
