package net.lastmile.eap;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.Tenants;

/**
 * Renews what expires soon, and gives tenants of an older release their first identity. One tenant
 * that fails keeps no other waiting; the next run tries it again.
 */
@ApplicationScoped
public class EapIdentityRun implements Job {
  private static final Logger LOG = System.getLogger(EapIdentityRun.class.getName());
  private static final int EVERY_MINUTES = 60;

  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;
  @Inject private EapIdentities identities;

  @Override
  public Task<?> task() {
    return Tasks.recurring("eap-identities", FixedDelay.ofMinutes(EVERY_MINUTES))
        .execute((_, _) -> run());
  }

  private void run() {
    registry.all().stream().filter(KnownTenant::isActive).forEach(this::keepFresh);
  }

  private void keepFresh(KnownTenant tenant) {
    try {
      tenants.run(tenant.id(), () -> identities.keepFresh());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "no EAP certificate could be made for " + tenant.slug(), e);
    }
  }
}
