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
 * Cuts what still runs and may not: lines whose last day is over (S5), and those that logged in
 * while they were being deactivated. A session is cut once; a run that dies goes on with the rest.
 */
@ApplicationScoped
public class CutRun implements Job {
  private static final int EVERY_SECONDS = 20;

  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;
  @Inject private Cuts cuts;

  @Override
  public Task<?> task() {
    return Tasks.recurring("subscribers-cuts", FixedDelay.ofSeconds(EVERY_SECONDS))
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
            done = cuts.some(tenant.settings().zone());
          } while (done == Cuts.AT_ONCE);
        });
  }
}
