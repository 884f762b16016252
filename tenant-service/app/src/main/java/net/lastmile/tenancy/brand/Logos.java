package net.lastmile.tenancy.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.tenancy.LogoView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.Tenants;

/** The logos of tenants. */
@ApplicationScoped
@Transactional
public class Logos {
  private static final int REVISION_OCTETS = 8;

  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext context;
  @Inject private Tenants tenants;
  @Inject private Audit audit;
  @Inject private Event<TenantChanged> changed;

  /** The revision of a tenant's logo; empty without one. */
  public Optional<String> revisionOf(UUID tenant) {
    return entities
        .createQuery("select l.revision from Logo l where l.tenantId = :tenant", String.class)
        .setParameter("tenant", tenant)
        .getResultStream()
        .findFirst();
  }

  /**
   * A tenant's logo.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link LogoError#NONE}
   */
  public LogoImage require(UUID tenant) {
    Logo logo = entities.find(Logo.class, tenant);
    if (logo == null) {
      throw LogoError.NONE.asException();
    }
    return logo.image();
  }

  LogoView set(Picture picture) {
    UUID tenant = context.require().id();
    Logo logo = entities.find(Logo.class, tenant);
    String before = logo == null ? null : logo.revision();
    if (logo == null) {
      logo = new Logo(tenant);
    }
    logo.show(picture, revision(picture.octets()));
    if (before == null) {
      entities.persist(logo);
    }
    record(before, logo.revision());
    return new LogoView(logo.revision(), picture.mediaType(), picture.width(), picture.height());
  }

  void remove() {
    Logo logo = entities.find(Logo.class, context.require().id());
    if (logo != null) {
      entities.remove(logo);
      record(logo.revision(), null);
    }
  }

  private void record(String before, String after) {
    var tenant = tenants.current();
    FieldChanges changes = FieldChanges.none().field("logo", before, after);
    if (!changes.isEmpty()) {
      audit.record(AuditAction.UPDATE, "tenant", tenant.id(), tenant.slug(), changes);
      changed.fire(new TenantChanged(tenant));
    }
  }

  private static String revision(byte[] octets) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return HexFormat.of().formatHex(digest, 0, REVISION_OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
