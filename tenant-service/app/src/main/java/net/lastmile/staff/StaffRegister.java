package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.identity.keycloak.Recovery;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.platform.persistence.Ids;
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
  @Inject private TenantTally tally;
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
        key, "staff.create", request, StaffView.class, () -> enter(login).view());
  }

  /** The row for a new log-in; the row of one that was never finished is used again. */
  Staff enter(LoginAccount login) {
    Optional<Staff> there = find(login.username());
    if (there.isPresent()) {
      if (there.get().isMade()) {
        throw StaffError.USERNAME_TAKEN.on("username");
      }
      requireOwnEmail(login);
      there.get().change(login);
      return there.get();
    }
    requireOwnEmail(login);
    Staff staff = new Staff(Ids.next(), login, clock.instant());
    entities.persist(staff);
    entities.flush();
    audit.record(
        AuditAction.CREATE,
        SUBJECT,
        staff.id(),
        login.username(),
        FieldChanges.between(null, login).secret("password", true));
    if (!tally.take(TenantLimit.STAFF)) {
      throw StaffError.LIMIT_REACHED.asException();
    }
    return staff;
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

  void made(UUID id, UUID directoryId) {
    require(id).madeAs(directoryId);
  }

  void change(UUID id, LoginAccount to, Recovery recovery) {
    Staff staff = require(id);
    keepAnAdmin(staff, to);
    FieldChanges changes =
        FieldChanges.between(staff.login(), to)
            .secret("password", recovery.replacesPassword())
            .secret("secondFactor", recovery.secondFactor());
    staff.change(to);
    if (!recovery.isNone()) {
      staff.endSessions(clock.instant());
    }
    audit.record(AuditAction.UPDATE, SUBJECT, id, to.username(), changes);
  }

  /** The log-in that has this id at the identity provider. */
  Optional<Staff> findMade(UUID directoryId) {
    return entities
        .createQuery("select s from Staff s where s.directoryId = :id", Staff.class)
        .setParameter("id", directoryId)
        .getResultStream()
        .findFirst();
  }

  /** Refuses from now on tokens issued before. */
  void loggedOut(UUID directoryId) {
    Staff staff = findMade(directoryId).orElseThrow(StaffError.NOT_FOUND::asException);
    staff.endSessions(clock.instant());
    audit.record(AuditAction.LOGOUT, SUBJECT, staff.id(), staff.username(), FieldChanges.none());
  }

  /** Checked before a change goes to the identity provider, and again when it is written. */
  void keepAnAdmin(UUID id, LoginAccount to) {
    keepAnAdmin(require(id), to);
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
