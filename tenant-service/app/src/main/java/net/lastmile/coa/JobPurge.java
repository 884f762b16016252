package net.lastmile.coa;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import net.lastmile.coa.lease.Leases;
import net.lastmile.platform.jobs.Job;

/** Deletes jobs that ended long ago. */
@ApplicationScoped
class JobPurge implements Job {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration EVERY = Duration.ofHours(6);

  @Inject private Leases leases;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring("coa-purge", FixedDelay.of(EVERY))
        .execute((_, _) -> leases.forget(clock.instant().minus(KEPT)));
  }
}
