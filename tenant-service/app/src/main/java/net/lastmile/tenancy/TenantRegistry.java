package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code platform.tenant}; inside a tenant's transaction only its own row is there. */
@ApplicationScoped
@Transactional
public class TenantRegistry {
  @PersistenceContext private EntityManager entities;

  Optional<KnownTenant> find(UUID id) {
    return Optional.ofNullable(entities.find(Tenant.class, id)).map(Tenant::known);
  }

  Optional<KnownTenant> findBySlug(String slug) {
    return entities
        .createQuery("select t from Tenant t where t.slug = :slug", Tenant.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(Tenant::known);
  }

  /** Every tenant that has a schema or is about to. */
  public List<KnownTenant> all() {
    return entities
        .createQuery("select t from Tenant t order by t.id", Tenant.class)
        .getResultStream()
        .map(Tenant::known)
        .toList();
  }
}
