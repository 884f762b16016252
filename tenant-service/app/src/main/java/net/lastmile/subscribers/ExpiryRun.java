package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.platform.due.Due;
import net.lastmile.subscribers.cuts.Cuts;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;

/**
 * After a tenant changed its time zone, tells the edges when the last day of each line now ends. A
 * line records the zone it was published in, so an interrupted run resumes where it stopped.
 */
@ApplicationScoped
public class ExpiryRun implements DueWork {
  private static final String KIND = "subscribers-expiries";
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  @Inject private Subscribers subscribers;
  @Inject private Due due;
  @Inject private Clock clock;

  void changed(@Observes TenantChanged change) {
    due.make(change.tenant().id(), KIND, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    boolean any = false;
    int done;
    do {
      done = subscribers.republishExpiries();
      any |= done > 0;
    } while (done > 0);
    // A line changed at the same time may have been published in the zone before.
    return any ? Optional.of(clock.instant().plus(Cuts.UNSEEN_FOR)) : Optional.empty();
  }

  @Override
  public Duration pause() {
    return AFTER_FAILURE;
  }
}
