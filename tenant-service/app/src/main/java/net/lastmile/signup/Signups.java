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
import net.lastmile.platform.mail.MailedToken;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.rates.RateLimit;
import net.lastmile.platform.rates.Rates;
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
  private static final RateLimit OF_SOURCE =
      new RateLimit("signup-source", 30, Duration.ofHours(1));
  private static final RateLimit OF_MAILBOX =
      new RateLimit("signup-mailbox", 5, Duration.ofHours(1));

  private static final String FIRST_USERNAME = "admin";

  @PersistenceContext private EntityManager entities;
  @Inject private Rates rates;
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
            request.currency(),
            request.locale());
    if (tenants.findBySlug(tenant.slug()).isPresent()) {
      throw TenantError.SLUG_TAKEN.on("slug");
    }
    // The address in the form used on the wire: a mailbox has many spellings, and is counted by the
    // stored one.
    String email = EmailAddress.onTheWire(request.email()).orElseThrow();
    refuseFloods(ClientAddress.network(caller.address()), EmailAddress.mailbox(email));
    MailedToken token = MailedToken.make();
    Signup signup =
        new Signup(Ids.next(), tenant, request.adminName(), email, token, clock.instant());
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
        .setParameter("hash", new MailedToken(token).hash())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Counted in this order, so that no two sign-ups wait for each other. */
  private void refuseFloods(String source, String mailbox) {
    if (!rates.take(OF_SOURCE, source) || !rates.take(OF_MAILBOX, mailbox)) {
      throw SignupError.TOO_MANY.asException();
    }
  }
}
