package net.lastmile.subscribers.cuts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.platform.due.Due;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;

/**
 * Cuts sessions that are live but no longer allowed: of lines whose last day is over (S5), of lines
 * that logged in while they were being deactivated, and of lines whose router did not answer for as
 * long as an order is tried, or acknowledged it without effect. The next run continues one that
 * died.
 */
@ApplicationScoped
public class CutRun implements DueWork {
  @Inject private Cuts cuts;
  @Inject private Due due;
  @Inject private Clock clock;

  /** Days may end at another time from now on. */
  void changed(@Observes TenantChanged change) {
    due.make(change.tenant().id(), Cuts.KIND, clock.instant());
  }

  @Override
  public String kind() {
    return Cuts.KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    int done;
    do {
      done = cuts.some(tenant.settings().zone());
    } while (done == Cuts.AT_ONCE);
    return Optional.of(cuts.next(tenant.settings().zone()));
  }

  @Override
  public Duration pause() {
    return Cuts.LOOKED_AT_EVERY;
  }
}
