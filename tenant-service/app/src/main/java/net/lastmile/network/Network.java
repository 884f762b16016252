package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.network.NasCreatedView;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasRules;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;

/** The tenant's NAS. */
@ApplicationScoped
@Transactional
public class Network {
  private static final String SUBJECT = "nas";

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("nas_name", NasError.NAME_TAKEN, "name")
          .is("nas_address", NasError.ADDRESS_TAKEN, "address");

  @PersistenceContext private EntityManager entities;
  @Inject private Idempotency idempotency;
  @Inject private NasSecrets secrets;
  @Inject private PoolNames pools;
  @Inject private NasActivity activity;
  @Inject private RouterReach reach;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private TenantTally tally;
  @Inject private Clock clock;

  Page<NasView> list(PageQuery query) {
    Page<Nas> page =
        Keyset.of(Nas.class, Nas::id)
            .orderedBy(Order.byText("name", "name", Nas::name))
            .searching("name", "address")
            .searchingAddresses("address")
            .page(entities, query, nas -> nas);
    return new Page<>(views(page.items()), page.next(), tally.count(TenantLimit.NAS));
  }

  NasView get(UUID id) {
    return view(require(id));
  }

  NasCreatedView create(String idempotencyKey, NasRequest request) {
    return idempotency.once(
        idempotencyKey, "nas.create", request, NasCreatedView.class, () -> insert(request));
  }

  private NasCreatedView insert(NasRequest request) {
    FieldErrors errors = new FieldErrors();
    NasSettings settings = NasSettings.of(request, reach.addresses(), errors);
    pools.check(NasRules.NONE, settings.rules(), errors);
    errors.throwIfAny();
    Nas nas = new Nas(Ids.next(), settings, clock.instant());
    String secret = request.secret() == null ? secrets.generate() : request.secret();
    secrets.set(nas, secret);
    entities.persist(nas);
    CONSTRAINTS.flush(entities);
    record(AuditAction.CREATE, nas, FieldChanges.between(null, settings).secret("secret", true));
    secrets.publish(nas);
    if (!tally.take(TenantLimit.NAS)) {
      throw NasError.LIMIT_REACHED.asException();
    }
    return new NasCreatedView(view(nas), secret);
  }

  NasView update(UUID id, NasRequest changes) {
    Nas nas = require(id);
    FieldErrors errors = new FieldErrors();
    NasSettings before = nas.settings();
    NasSettings after = before.with(changes, reach.addresses(), errors);
    pools.check(before.rules(), after.rules(), errors);
    errors.throwIfAny();
    precondition.require(before, after);
    if (changes.secret() != null) {
      secrets.set(nas, changes.secret());
    }
    apply(nas, before, after, changes.secret() != null);
    return view(nas);
  }

  NasCreatedView replaceSecret(String key, UUID id) {
    return idempotency.once(key, "nas.secret", id, NasCreatedView.class, () -> replaceSecret(id));
  }

  private NasCreatedView replaceSecret(UUID id) {
    Nas nas = require(id);
    String secret = secrets.generate();
    secrets.set(nas, secret);
    apply(nas, nas.settings(), nas.settings(), true);
    return new NasCreatedView(view(nas), secret);
  }

  void delete(UUID id) {
    Nas nas = require(id);
    entities.remove(nas);
    CONSTRAINTS.flush(entities);
    record(AuditAction.DELETE, nas, FieldChanges.between(nas.settings(), null));
    secrets.withdraw(nas);
    tally.release(TenantLimit.NAS);
  }

  /**
   * From now on requires Message-Authenticator of a NAS that sends it (CVE-2024-3596). Does nothing
   * if the NAS is gone or its policy has been changed in the meantime.
   */
  public void learnMessageAuthenticator(UUID id) {
    Nas nas = entities.find(Nas.class, id);
    if (nas == null || nas.settings().messageAuthenticator() != MessageAuthenticatorPolicy.LEARN) {
      return;
    }
    NasSettings before = nas.settings();
    apply(nas, before, before.requiringMessageAuthenticator(), false);
  }

  /**
   * The name of a NAS.
   *
   * @throws net.lastmile.platform.problem.ProblemException if there is no such NAS
   */
  public String requireName(UUID id) {
    return require(id).name();
  }

  NasSettings settings(UUID id) {
    return require(id).settings();
  }

  /** Empty if edges do not log in to its API. */
  Optional<ApiAccessSettings> apiAccess(UUID id) {
    return Optional.ofNullable(require(id).apiAccess()).map(HeldApiAccess::settings);
  }

  private void apply(Nas nas, NasSettings before, NasSettings after, boolean secretChanged) {
    nas.change(after);
    ApiAccessSettings ended = endedAccess(nas, before, after);
    CONSTRAINTS.flush(entities);
    FieldChanges changes = FieldChanges.between(before, after).secret("secret", secretChanged);
    if (ended != null) {
      changes.field("apiUser", ended.user(), null);
    }
    record(AuditAction.UPDATE, nas, changes);
    secrets.publish(nas);
  }

  /**
   * Removes the log-in to the API if the router's make changed, as no other make has that API, or
   * if its address changed: a password must not go to a new address unless a certificate proves who
   * is there (ADR 0019).
   *
   * @return the removed access, or null
   */
  private static ApiAccessSettings endedAccess(Nas nas, NasSettings before, NasSettings after) {
    if (nas.apiAccess() == null) {
      return null;
    }
    ApiAccessSettings held = nas.apiAccess().settings();
    boolean stays =
        after.vendor() == Vendor.MIKROTIK
            && (held.isPinned() || after.address().equals(before.address()));
    if (stays) {
      return null;
    }
    nas.holdApiAccess(null);
    return held;
  }

  private void record(AuditAction action, Nas nas, FieldChanges changes) {
    if (!changes.isEmpty()) {
      audit.record(action, SUBJECT, nas.id(), nas.name(), changes);
    }
  }

  Nas require(UUID id) {
    Nas nas = entities.find(Nas.class, id);
    if (nas == null) {
      throw NasError.NOT_FOUND.asException();
    }
    return nas;
  }

  private NasView view(Nas nas) {
    return views(List.of(nas)).getFirst();
  }

  private List<NasView> views(List<Nas> page) {
    Map<UUID, NasActivity.Activity> seen = activity.of(page.stream().map(Nas::id).toList());
    return page.stream()
        .map(nas -> view(nas, seen.getOrDefault(nas.id(), NasActivity.Activity.NONE)))
        .toList();
  }

  private static NasView view(Nas nas, NasActivity.Activity activity) {
    NasSettings settings = nas.settings();
    X509Certificate certificate = nas.certificate();
    return new NasView(
        nas.id(),
        settings.name(),
        settings.address(),
        settings.vendor(),
        settings.messageAuthenticator(),
        settings.coaPort(),
        settings.active(),
        settings.note(),
        settings.rules(),
        activity.lastSeenAt(),
        activity.activeSessions(),
        settings.directionsSwapped(),
        activity.silentSince(),
        activity.ignoredLastDay(),
        certificate == null ? null : certificate.getNotAfter().toInstant(),
        nas.createdAt(),
        nas.apiAccess() == null ? null : nas.apiAccess().settings().view(),
        nas.hasShortSecret(),
        activity.secretDoubtedAt());
  }
}
