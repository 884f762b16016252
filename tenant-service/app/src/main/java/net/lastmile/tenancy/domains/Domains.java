package net.lastmile.tenancy.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.tenancy.DomainView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.Tenants;

/** The tenants' own host names. */
@ApplicationScoped
@Transactional
public class Domains {
  private static final String SUBJECT = "domain";
  private static final int MOST = 10;
  private static final int TOKEN_OCTETS = 20;

  private final SecureRandom random = new SecureRandom();

  private static final Constraints CONSTRAINTS =
      new Constraints().is("tenant_domain_verified", DomainError.TAKEN, "name");

  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext context;
  @Inject private Tenants tenants;
  @Inject private PlatformConfig config;
  @Inject private Event<TenantChanged> changed;
  @Inject private Audit audit;
  @Inject private Idempotency idempotency;
  @Inject private Clock clock;

  /** The tenant whose panel answers under a name. */
  public Optional<UUID> tenantOf(String host) {
    return entities
        .createQuery(
            "select d from OwnDomain d where d.name = :name and d.verifiedAt is not null",
            OwnDomain.class)
        .setParameter("name", host)
        .getResultStream()
        .findFirst()
        .map(OwnDomain::tenantId);
  }

  /** The verified names of a tenant, in order. */
  public List<String> verifiedOf(UUID tenant) {
    return of(tenant).stream().filter(OwnDomain::isVerified).map(OwnDomain::name).toList();
  }

  List<DomainView> list() {
    return of(tenant()).stream().map(OwnDomain::view).toList();
  }

  DomainView get(UUID id) {
    return require(id).view();
  }

  DomainView create(String key, String typed) {
    return idempotency.once(key, "domain.create", typed, DomainView.class, () -> create(typed));
  }

  private DomainView create(String typed) {
    String name = DomainName.read(typed).orElseThrow(() -> DomainError.INVALID.on("name"));
    if (isOurs(name)) {
      throw DomainError.OURS.on("name");
    }
    List<OwnDomain> there = of(tenant());
    for (OwnDomain domain : there) {
      if (domain.name().equals(name)) {
        return domain.view();
      }
    }
    if (there.size() >= MOST) {
      throw DomainError.TOO_MANY.on("name");
    }
    OwnDomain domain = new OwnDomain(Ids.next(), tenant(), name, newToken(), clock.instant());
    entities.persist(domain);
    record(AuditAction.CREATE, domain, FieldChanges.none().field("name", null, name));
    return domain.view();
  }

  TxtProof proofOf(UUID id) {
    return require(id).proof();
  }

  /** Records that the TXT record was found. */
  DomainView verify(UUID id) {
    OwnDomain domain = require(id);
    if (!domain.isVerified()) {
      domain.verify(clock.instant());
      CONSTRAINTS.flush(entities);
      record(AuditAction.UPDATE, domain, FieldChanges.none().field("state", "PENDING", "VERIFIED"));
      changed.fire(new TenantChanged(tenants.current()));
    }
    return domain.view();
  }

  void delete(UUID id) {
    OwnDomain domain = require(id);
    entities.remove(domain);
    record(AuditAction.DELETE, domain, FieldChanges.none().field("name", domain.name(), null));
    changed.fire(new TenantChanged(tenants.current()));
  }

  private boolean isOurs(String name) {
    String panels = config.panelUrl("slug").getHost();
    return DomainName.isWithin(name, config.publicUrl().getHost())
        || DomainName.isWithin(name, panels.substring(panels.indexOf('.') + 1));
  }

  private List<OwnDomain> of(UUID tenant) {
    return entities
        .createQuery(
            "select d from OwnDomain d where d.tenantId = :tenant order by d.name", OwnDomain.class)
        .setParameter("tenant", tenant)
        .getResultList();
  }

  private OwnDomain require(UUID id) {
    OwnDomain domain = entities.find(OwnDomain.class, id);
    if (domain == null || !domain.tenantId().equals(tenant())) {
      throw DomainError.NOT_FOUND.asException();
    }
    return domain;
  }

  private UUID tenant() {
    return context.require().id();
  }

  private String newToken() {
    byte[] octets = new byte[TOKEN_OCTETS];
    random.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  private void record(AuditAction action, OwnDomain domain, FieldChanges changes) {
    audit.record(action, SUBJECT, domain.id(), domain.name(), changes);
  }
}
