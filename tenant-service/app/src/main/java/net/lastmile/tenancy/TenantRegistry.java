package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.Constraints;

/** Reads {@code platform.tenant}; inside a tenant's transaction only its own row is visible. */
@ApplicationScoped
@Transactional
public class TenantRegistry {
  // Two requests at once, and the other was first.
  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("tenant_slug_key", TenantError.SLUG_TAKEN, "slug")
          .is("tenant_role_name_key", TenantError.SLUG_TAKEN, "slug");

  @PersistenceContext private EntityManager entities;
  @Inject private DueWorks works;
  @Inject private Clock clock;

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

  /** Every tenant that has a schema or is about to get one. */
  public List<KnownTenant> all() {
    return entities
        .createQuery("select t from Tenant t order by t.id", Tenant.class)
        .getResultStream()
        .map(Tenant::known)
        .toList();
  }

  /**
   * The tenant of this id.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#NOT_FOUND}
   */
  public KnownTenant require(UUID id) {
    return find(id).orElseThrow(TenantError.NOT_FOUND::asException);
  }

  /** By creation, newest first. */
  public Page<KnownTenant> page(PageQuery query) {
    return Keyset.of(Tenant.class, (Tenant tenant) -> tenant.known().id())
        .orderedBy(Order.byInstant("createdAt", "createdAt", t -> t.known().createdAt()))
        .orderedBy(Order.byText("slug", "slug", tenant -> tenant.known().slug()))
        .newestFirst()
        .searching("slug", "company")
        .page(entities, query, Tenant::known);
  }

  /**
   * Adds a tenant that is to be provisioned.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#SLUG_TAKEN}
   */
  public KnownTenant add(NewTenant request, String region) {
    if (findBySlug(request.slug()).isPresent()) {
      throw TenantError.SLUG_TAKEN.on("slug");
    }
    Tenant tenant = new Tenant(Ids.next(), request, region, clock.instant());
    entities.persist(tenant);
    CONSTRAINTS.flush(entities);
    return tenant.known();
  }

  /** Lets the tenant's people in, and has its work looked for. */
  public void activate(UUID id) {
    entities.find(Tenant.class, id).activate();
    works.lookAt(List.of(id));
  }
}
