package net.lastmile.platform.rates;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;

/** Deletes expired counts, since their names contain people's addresses. */
@ApplicationScoped
class RatePurge implements Job {
  private static final String NAME = "rate-purge";
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private Rates rates;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> forgetAll());
  }

  private void forgetAll() {
    int forgotten;
    do {
      forgotten = rates.forget();
    } while (forgotten == Rates.FORGOTTEN_AT_ONCE);
  }
}
