package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.platform.persistence.Jdbc;

/**
 * Waiting events: the platform keeps them for tenants whose schemas do not take them, so that the
 * edge need not; outside any tenant. Only the space of the database limits them, as it does all
 * stored data.
 */
@ApplicationScoped
@Transactional
public class HeldEvents {
  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** One step with the database. */
  private interface Work<T> {
    T in(HeldEventTable table) throws SQLException;
  }

  /** The tenants that have waiting events of this journal: later events must queue behind those. */
  Set<UUID> waiting(String node, UUID journal) {
    return run(table -> table.waiting(node, journal));
  }

  void hold(UUID tenant, IncomingBatch own) {
    run(
        table -> {
          table.add(tenant, own, clock.instant());
          return null;
        });
  }

  /** The tenants that have waiting events and a schema. */
  Set<UUID> tenants() {
    return run(HeldEventTable::tenants);
  }

  /** The next part for a tenant's schema to take. */
  Optional<HeldEventTable.Held> first(UUID tenant) {
    return run(table -> table.first(tenant));
  }

  /** How many events wait, for each tenant that has any. */
  public Map<UUID, Long> counts() {
    return run(HeldEventTable::counts);
  }

  private <T> T run(Work<T> work) {
    try {
      return work.in(new HeldEventTable(Jdbc.connection(entities)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
