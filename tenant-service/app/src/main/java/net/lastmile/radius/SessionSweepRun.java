package net.lastmile.radius;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;

/**
 * Ends sessions that no edge will end, once two looks in a row have found them so. A restart
 * forgets the first look, which only delays the end.
 */
@ApplicationScoped
public class SessionSweepRun implements Job {
  private static final Logger LOG = System.getLogger(SessionSweepRun.class.getName());
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private ActiveTenants tenants;
  @Inject private SessionSweeps sweeps;

  private Map<UUID, Map<Long, Instant>> found = new HashMap<>();

  @Override
  public Task<?> task() {
    return Tasks.recurring("radius-sweep", FixedDelay.of(EVERY)).execute((_, _) -> run());
  }

  private synchronized void run() {
    Map<UUID, Map<Long, Instant>> now = new HashMap<>();
    tenants.each(
        "ending left-over sessions",
        tenant -> {
          SessionSweeps.Look look = sweeps.look(found.getOrDefault(tenant.id(), Map.of()));
          if (!look.silent().isEmpty()) {
            now.put(tenant.id(), look.silent());
          }
          if (look.ended() > 0) {
            LOG.log(
                Level.WARNING,
                "tenant {0}: {1} sessions ended that no edge ended",
                tenant.slug(),
                look.ended());
          }
        });
    found = now;
  }
}
