package net.lastmile.accounting.unstored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;

/**
 * Deletes old log-ins, traffic minutes and dead letters of a tenant; a later run continues an
 * interrupted one. Nobody has to make it due: everything is kept for longer than the day after
 * which the tenant is looked at again.
 */
@ApplicationScoped
public class RetentionRun implements DueWork {
  private static final String KIND = "radius-retention";

  /** Where something is stored all the time, something also grows old all the time. */
  private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

  @Inject private Retention retention;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    for (AgingEvents kind : AgingEvents.values()) {
      int done;
      do {
        done = retention.forgetSome(kind);
      } while (done == Retention.AT_ONCE);
    }
    Instant soonest = clock.instant().plus(AT_MOST_EVERY);
    return retention.next().map(next -> next.isBefore(soonest) ? soonest : next);
  }

  @Override
  public Duration pause() {
    return AT_MOST_EVERY;
  }
}
