package net.lastmile.accounting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;

/** Tries whether a tenant's schema now takes the events held for it. */
@ApplicationScoped
public class HeldEventsRun implements DueWork {
  @Inject private Ingestion ingestion;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return HeldEvents.KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    return ingestion.storeHeld(tenant.id())
        ? Optional.empty()
        : Optional.of(clock.instant().plus(pause()));
  }

  @Override
  public Duration pause() {
    return HeldEvents.TRIED_EVERY;
  }

  @Override
  public boolean concerns(KnownTenant tenant) {
    return Ingestion.hasSchema(tenant.status());
  }

  /** The held events are the platform's; each is stored as the tenant. */
  @Override
  public boolean asPlatform() {
    return true;
  }
}
