package net.lastmile.operator;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.platform.jobs.Job;

/** Logs within a minute what was acknowledged and is not stored, and again each hour. */
@ApplicationScoped
public class AlarmsRun implements Job {
  private static final Logger LOG = System.getLogger(AlarmsRun.class.getName());
  private static final int EVERY_SECONDS = 30;
  private static final Duration SAID_EVERY = Duration.ofHours(1);

  private final Map<String, Instant> said = new HashMap<>();

  @Inject private Alarms alarms;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring("operator-alarms", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((_, _) -> say());
  }

  private synchronized void say() {
    Instant now = clock.instant();
    said.values().removeIf(at -> at.isBefore(now.minus(SAID_EVERY)));
    for (AlarmView alarm : alarms.raised()) {
      String what =
          alarm.kind() + alarm.region() + alarm.node() + alarm.tenantId() + alarm.detail();
      if (said.putIfAbsent(what, now) == null) {
        LOG.log(Level.WARNING, "alarm: {0}", alarm);
      }
    }
  }
}
