package net.lastmile.subscribers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;

/**
 * After a tenant changed its time zone, tells the edges when the last day of each line now ends. A
 * line records the zone it was published in, so an interrupted run resumes where it stopped.
 */
@ApplicationScoped
public class ExpiryRun implements Job {
  private static final int EVERY_SECONDS = 30;

  @Inject private ActiveTenants tenants;
  @Inject private Subscribers subscribers;

  @Override
  public Task<?> task() {
    return Tasks.recurring("subscribers-expiries", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((_, _) -> run());
  }

  private void run() {
    tenants.each("telling the edges of expiries", _ -> republish());
  }

  private void republish() {
    int done;
    do {
      done = subscribers.republishExpiries();
    } while (done > 0);
  }
}
