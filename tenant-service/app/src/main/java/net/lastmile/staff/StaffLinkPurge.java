package net.lastmile.staff;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;

/** Deletes links to a new password that have expired. */
@ApplicationScoped
class StaffLinkPurge implements Job {
  private static final String NAME = "password-link-purge";
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private StaffLinks links;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY))
        .execute((_, _) -> links.forget(clock.instant()));
  }
}
