package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Recurring work for every tenant. A failure for one does not delay the others. */
@ApplicationScoped
public class ActiveTenants {
  private static final Logger LOG = System.getLogger(ActiveTenants.class.getName());

  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;

  /**
   * Does the work as each active tenant in turn. After a failure the next round tries that tenant
   * again.
   *
   * @param what it is, for the log
   */
  public void each(String what, Consumer<KnownTenant> work) {
    registry.all().stream()
        .filter(KnownTenant::isActive)
        .forEach(tenant -> once(what, tenant, work));
  }

  private void once(String what, KnownTenant tenant, Consumer<KnownTenant> work) {
    try {
      tenants.run(tenant.id(), () -> work.accept(tenant));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "tenant " + tenant.slug() + ": " + what + " failed", e);
    }
  }
}
