package net.lastmile.subscribers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;
import net.lastmile.tenancy.KnownTenant;

/**
 * Cuts what still runs and may not: lines whose last day is over (S5), those that logged in while
 * they were being deactivated, and those whose router did not answer all the while that an order is
 * tried, or acknowledged it and did nothing. A run that dies goes on with the rest.
 */
@ApplicationScoped
public class CutRun implements Job {
  private static final int EVERY_SECONDS = 20;

  @Inject private ActiveTenants tenants;
  @Inject private Cuts cuts;

  @Override
  public Task<?> task() {
    return Tasks.recurring("subscribers-cuts", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((_, _) -> run());
  }

  private void run() {
    tenants.each("cutting lines", this::cut);
  }

  private void cut(KnownTenant tenant) {
    int done;
    do {
      done = cuts.some(tenant.settings().zone());
    } while (done == Cuts.AT_ONCE);
  }
}
