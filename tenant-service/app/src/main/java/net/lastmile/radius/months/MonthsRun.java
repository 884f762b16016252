package net.lastmile.radius.months;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;

/** Makes and archives the months of every tenant; a failed step is tried again the next hour. */
@ApplicationScoped
public class MonthsRun implements Job {
  /** Name of the job. */
  static final String NAME = "radius-months";

  private static final Logger LOG = System.getLogger(MonthsRun.class.getName());
  private static final Duration EVERY = Duration.ofHours(1);

  /** Most steps for a tenant in one round: ten years of months. */
  private static final int MOST_STEPS = 120;

  @Inject private ActiveTenants tenants;
  @Inject private Months months;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> run());
  }

  private void run() {
    tenants.each("keeping the months of its sessions", tenant -> care(tenant.slug()));
  }

  private void care(String slug) {
    boolean changed = repeat(slug, "made", MonthCare::makeNext);
    changed |= repeat(slug, "archived", MonthCare::archiveOldest);
    int swept = months.run(MonthCare::sweep);
    if (swept > 0) {
      LOG.log(Level.INFO, "tenant {0}: {1} late sessions archived", slug, swept);
    }
    if (changed) {
      months.run(
          care -> {
            care.analyze();
            return null;
          });
    }
  }

  private boolean repeat(String slug, String what, Months.Step<? extends Optional<?>> step) {
    int done = 0;
    for (; done < MOST_STEPS; done++) {
      Optional<?> month = months.run(step);
      if (month.isEmpty()) {
        break;
      }
      LOG.log(Level.INFO, "tenant {0}: sessions of {1} {2}", slug, month.get(), what);
    }
    return done > 0;
  }
}
