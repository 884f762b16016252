package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.problem.RequestError;

/** Finds tenants and works for them. */
@ApplicationScoped
public class Tenants {
  @Inject private TenantRegistry registry;
  @Inject private TenantContext context;
  @Inject private RequestContextController requests;

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

  /** The tenant this request works for; read anew, inside its own rights. */
  public KnownTenant current() {
    return find(context.require().id()).orElseThrow(RequestError.NOT_FOUND::asException);
  }

  /**
   * Does work for a tenant, whatever its status; for jobs and for callers that belong to none.
   * Transactions begin inside the work.
   *
   * @throws IllegalStateException if called inside a transaction
   */
  public <T> T run(UUID id, Supplier<T> work) {
    boolean opened = requests.activate();
    try {
      return runAs(require(id).ref(), work);
    } finally {
      if (opened) {
        requests.deactivate();
      }
    }
  }

  /** {@link #run(UUID, Supplier)} for work that gives nothing back. */
  public void run(UUID id, Runnable work) {
    run(
        id,
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T runAs(TenantRef tenant, Supplier<T> work) {
    try (TenantContext.Scope _ = context.enter(tenant)) {
      return work.get();
    }
  }
}
