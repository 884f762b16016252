package net.lastmile.signup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;

/** Deletes sign-ups that nobody verified: what people typed is kept no longer than needed. */
@ApplicationScoped
class SignupPurge implements Job {
  private static final String NAME = "signup-purge";
  private static final Duration EVERY = Duration.ofHours(1);

  /** Longer than the link is valid, so that a late click still gets the reason. */
  private static final Duration KEPT = Duration.ofDays(7);

  @Inject private Signups signups;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY))
        .execute((_, _) -> signups.forget(clock.instant().minus(KEPT)));
  }
}
