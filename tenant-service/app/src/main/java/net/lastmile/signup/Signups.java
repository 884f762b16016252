package net.lastmile.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.SignupView;
import net.lastmile.api.signup.VerifyRequest;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.identity.LoginRules;
import net.lastmile.identity.keycloak.PasswordHash;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.mail.MailOutbox;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.ClientAddress;
import net.lastmile.tenancy.NewTenant;
import net.lastmile.tenancy.TenantError;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.FirstAdmin;
import net.lastmile.tenancy.provisioning.Provisioning;

/** Accepts sign-ups, verifies their addresses and has their tenants provisioned. */
@ApplicationScoped
@Transactional
class Signups {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final long MOST_PER_ADDRESS = 30;
  private static final long MOST_PER_EMAIL = 5;

  /** Locks are always taken in this order, so that no two sign-ups wait for each other. */
  private static final int ADDRESS_LOCK = 0x5157_0001;

  private static final int EMAIL_LOCK = 0x5157_0002;
  private static final String FIRST_USERNAME = "admin";
  private static final String RECENT =
      "select count(s) from Signup s where s.createdAt > :since and ";

  @PersistenceContext private EntityManager entities;
  @Inject private Sql sql;
  @Inject private Tenants tenants;
  @Inject private Provisioning provisioning;
  @Inject private MailOutbox mail;
  @Inject private Idempotency idempotency;
  @Inject private Audit audit;
  @Inject private Caller caller;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  SignupView take(String key, SignupRequest request) {
    return idempotency.once(
        key, "signup.create", request, SignupView.class, () -> take(request).view());
  }

  private Signup take(SignupRequest request) {
    NewTenant tenant =
        new NewTenant(
            request.company(),
            request.slug(),
            request.country(),
            request.timeZone(),
            request.currency());
    if (tenants.findBySlug(tenant.slug()).isPresent()) {
      throw TenantError.SLUG_TAKEN.on("slug");
    }
    Instant now = clock.instant();
    // The address in the form used on the wire: a mailbox has many spellings, and is counted by the
    // stored one.
    String email = EmailAddress.onTheWire(request.email()).orElseThrow();
    String source = ClientAddress.network(caller.address());
    refuseFloods(source, EmailAddress.mailbox(email), now);
    SignupToken token = SignupToken.make();
    Signup signup = new Signup(Ids.next(), tenant, request.adminName(), email, token, now);
    signup.cameFrom(source);
    entities.persist(signup);
    mail.send(VerificationMail.of(signup, token, config.publicUrl()));
    return signup;
  }

  /** Also finds a verified sign-up: clicking again leads to what became of it. */
  SignupView find(String token) {
    return find(token, LockModeType.NONE)
        .filter(signup -> signup.tenant().isPresent() || signup.waits(clock.instant()))
        .map(Signup::view)
        .orElseThrow(SignupError.LINK_UNKNOWN::asException);
  }

  ProvisioningView verify(String token, VerifyRequest request) {
    // Locked, so that the second of two simultaneous clicks finds the link used.
    Signup signup =
        find(token, LockModeType.PESSIMISTIC_WRITE)
            .filter(found -> found.waits(clock.instant()))
            .orElseThrow(SignupError.LINK_UNKNOWN::asException);
    String username = request.username() == null ? FIRST_USERNAME : request.username();
    FieldErrors errors = new FieldErrors();
    LoginRules.notGuessable(
        "password", request.password(), Set.of(username, signup.email()), errors);
    errors.throwIfAny();
    FirstAdmin admin =
        new FirstAdmin(
            username,
            signup.adminName(),
            signup.email(),
            PasswordHash.of(request.password()),
            false);
    ProvisioningView view = provisioning.begin(signup.request(), admin);
    signup.becomes(view.tenantId());
    audit.record(
        AuditAction.CREATE,
        "tenant",
        view.tenantId(),
        view.slug(),
        FieldChanges.between(null, signup.request()).field("email", null, signup.email()));
    return view;
  }

  /** Deletes sign-ups that expired before this and became no tenant. */
  int forget(Instant expiredBefore) {
    return entities
        .createQuery("delete from Signup s where s.tenantId is null and s.expiresAt < :before")
        .setParameter("before", expiredBefore)
        .executeUpdate();
  }

  ProvisioningView provisioning(String token) {
    UUID tenant =
        find(token, LockModeType.NONE)
            .flatMap(Signup::tenant)
            .orElseThrow(SignupError.LINK_UNKNOWN::asException);
    return provisioning.view(tenant);
  }

  private Optional<Signup> find(String token, LockModeType lock) {
    return entities
        .createQuery("select s from Signup s where s.tokenHash = :hash", Signup.class)
        .setParameter("hash", new SignupToken(token).hash())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private void refuseFloods(String source, String mailbox, Instant now) {
    // One after the other; otherwise forty at once would each find that they are the first.
    hold(ADDRESS_LOCK, source);
    hold(EMAIL_LOCK, mailbox);
    long ofAddress = recent("s.address = :who", source, now);
    long ofEmail = recent("lower(s.email) = :who", mailbox, now);
    if (ofAddress >= MOST_PER_ADDRESS || ofEmail >= MOST_PER_EMAIL) {
      throw SignupError.TOO_MANY.asException();
    }
  }

  /** Waits for other sign-ups counted under the same name; held until the transaction ends. */
  private void hold(int kind, String who) {
    sql.query("select pg_advisory_xact_lock(?, hashtext(?))", kind, who).exists();
  }

  private long recent(String condition, String who, Instant now) {
    return entities
        .createQuery(RECENT + condition, Long.class)
        .setParameter("since", now.minus(WINDOW))
        .setParameter("who", who)
        .getSingleResult();
  }
}
