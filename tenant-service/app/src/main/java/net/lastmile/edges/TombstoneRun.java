package net.lastmile.edges;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;

/** Deletes the tombstones that every edge has passed. */
@ApplicationScoped
public class TombstoneRun implements Job {
  private static final int EVERY_MINUTES = 60;

  @Inject private RegionFeed feed;

  @Override
  public Task<?> task() {
    return Tasks.recurring("edges-tombstones", FixedDelay.ofMinutes(EVERY_MINUTES))
        .execute((_, _) -> run());
  }

  private void run() {
    feed.positions().forEach(position -> feed.collectTombstones(position.region()));
  }
}
