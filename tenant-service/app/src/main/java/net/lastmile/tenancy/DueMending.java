package net.lastmile.tenancy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;

/** Once a day adds lost rows of due work, which nothing else would miss. */
@ApplicationScoped
class DueMending implements Job {
  private static final Logger LOG = System.getLogger(DueMending.class.getName());
  private static final String NAME = "due-mending";
  private static final Duration EVERY = Duration.ofDays(1);

  @Inject private DueWorks works;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> mend());
  }

  private void mend() {
    int missing = works.mend();
    if (missing > 0) {
      LOG.log(Level.WARNING, "{0} rows of due work were missing", missing);
    }
  }
}
