package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.problem.RequestError;

/** Finds tenants and works for them. */
@ApplicationScoped
public class Tenants {
  @Inject private TenantRegistry registry;
  @Inject private TenantContext context;
  @Inject private TenantMigrations migrations;

  public Optional<KnownTenant> find(UUID id) {
    return registry.find(id);
  }

  public Optional<KnownTenant> findBySlug(String slug) {
    return registry.findBySlug(slug);
  }

  /**
   * The tenant of this id.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#NOT_FOUND}
   */
  public KnownTenant require(UUID id) {
    return find(id).orElseThrow(TenantError.NOT_FOUND::asException);
  }

  /** The tenant this request works for, read again with its own rights. */
  public KnownTenant current() {
    return find(context.require().id()).orElseThrow(RequestError.NOT_FOUND::asException);
  }

  /**
   * Works for a tenant until the scope is closed.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#BEHIND}
   * @throws IllegalStateException inside a transaction
   */
  public TenantContext.Scope enter(KnownTenant tenant) {
    migrations.require(tenant.id());
    return context.enter(tenant.ref());
  }

  /**
   * Does work for a tenant, whatever its status; for jobs, and for callers that belong to no
   * tenant. Transactions begin inside the work.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#BEHIND}
   * @throws IllegalStateException if called inside a transaction
   */
  @ActivateRequestContext
  public <T> T run(UUID id, Supplier<T> work) {
    try (TenantContext.Scope _ = enter(require(id))) {
      return work.get();
    }
  }

  /** Like {@link #run(UUID, Supplier)}, for work without a result. */
  @ActivateRequestContext
  public void run(UUID id, Runnable work) {
    run(
        id,
        () -> {
          work.run();
          return null;
        });
  }
}
