package net.lastmile.subscribers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.Tenants;

/**
 * After a tenant changed its time zone, tells the edges where the last day of each line ends now. A
 * line notes the zone it was published in, so a run cut short goes on where it stopped.
 */
@ApplicationScoped
public class ExpiryRun implements Job {
  private static final int EVERY_SECONDS = 30;

  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;
  @Inject private Subscribers subscribers;

  @Override
  public Task<?> task() {
    return Tasks.recurring("subscribers-expiries", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((_, _) -> run());
  }

  private void run() {
    registry.all().stream().filter(KnownTenant::isActive).forEach(this::run);
  }

  private void run(KnownTenant tenant) {
    tenants.run(
        tenant.id(),
        () -> {
          int done;
          do {
            done = subscribers.republishExpiries();
          } while (done > 0);
        });
  }
}
