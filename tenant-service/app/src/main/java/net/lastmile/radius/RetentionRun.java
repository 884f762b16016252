package net.lastmile.radius;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;

/**
 * Deletes old log-ins, traffic minutes and dead letters of each tenant; a later run continues an
 * interrupted one.
 */
@ApplicationScoped
public class RetentionRun implements Job {
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private ActiveTenants tenants;
  @Inject private Retention retention;

  @Override
  public Task<?> task() {
    return Tasks.recurring("radius-retention", FixedDelay.of(EVERY)).execute((_, _) -> run());
  }

  private void run() {
    tenants.each(
        "forgetting old events",
        _ -> {
          for (AgingEvents kind : AgingEvents.values()) {
            int done;
            do {
              done = retention.forgetSome(kind);
            } while (done == Retention.AT_ONCE);
          }
        });
  }
}
