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
 * Cuts sessions that are live but no longer allowed: of lines whose last day is over (S5), of lines
 * that logged in while they were being deactivated, and of lines whose router did not answer for as
 * long as an order is tried, or acknowledged it without effect. The next run continues one that
 * died.
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
