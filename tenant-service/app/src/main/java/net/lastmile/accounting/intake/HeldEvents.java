package net.lastmile.accounting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.platform.due.Due;
import net.lastmile.platform.persistence.Sql;

/**
 * Waiting events: the platform keeps them for tenants whose schemas do not take them, so that the
 * edge need not; outside any tenant. Only the space of the database limits them, as it does all
 * stored data.
 */
@ApplicationScoped
@Transactional
public class HeldEvents {
  static final String KIND = "radius-held-events";
  static final Duration TRIED_EVERY = Duration.ofSeconds(15);

  @Inject private Sql sql;
  @Inject private Due due;
  @Inject private Clock clock;

  /** The tenants that have waiting events of this journal: later events must queue behind those. */
  Set<UUID> waiting(String node, UUID journal) {
    return table().waiting(node, journal);
  }

  void hold(UUID tenant, IncomingBatch own) {
    table().add(tenant, own, clock.instant());
    due.make(tenant, KIND, clock.instant().plus(TRIED_EVERY));
  }

  /** The next part for a tenant's schema to take. */
  Optional<HeldEventTable.Held> first(UUID tenant) {
    return table().first(tenant);
  }

  /** How many events wait, for each tenant that has any. */
  public Map<UUID, Long> counts() {
    return table().counts();
  }

  private HeldEventTable table() {
    return new HeldEventTable(sql);
  }
}
