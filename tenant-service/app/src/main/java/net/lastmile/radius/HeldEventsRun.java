package net.lastmile.radius;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;

/** Tries whether tenants' schemas now take the events held for them. */
@ApplicationScoped
public class HeldEventsRun implements Job {
  private static final int EVERY_SECONDS = 15;

  @Inject private Ingestion ingestion;

  @Override
  public Task<?> task() {
    return Tasks.recurring("radius-held-events", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((_, _) -> ingestion.storeHeld());
  }
}
