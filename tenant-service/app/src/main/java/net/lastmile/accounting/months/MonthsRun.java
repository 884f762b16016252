package net.lastmile.accounting.months;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;

/**
 * Makes and archives the months of a tenant; a failed step is tried again the next hour. Nobody has
 * to make it due: it follows the calendar, and late sessions are moved when the tenant is looked
 * at.
 */
@ApplicationScoped
public class MonthsRun implements DueWork {
  /** Name of the work. */
  static final String KIND = "radius-months";

  private static final Logger LOG = System.getLogger(MonthsRun.class.getName());

  /** Also how long a month that still has a live session is left alone. */
  private static final Duration TRIED_EVERY = Duration.ofHours(1);

  /** Most steps for a tenant in one round: ten years of months. */
  private static final int MOST_STEPS = 120;

  @Inject private Months months;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    String slug = tenant.slug();
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
    return Optional.of(
        months.run(MonthCare::isBehind)
            ? clock.instant().plus(TRIED_EVERY)
            : months.run(MonthCare::nextMonth));
  }

  @Override
  public Duration pause() {
    return TRIED_EVERY;
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
