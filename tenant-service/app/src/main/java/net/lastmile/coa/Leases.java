package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import net.lastmile.edge.contract.CoaLease;
import net.lastmile.platform.persistence.Jdbc;

/** Leases jobs to edges, one transaction a call; belongs to no tenant. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Leases {
  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  Set<String> due() {
    try {
      return table().due(clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  CoaLease take(Taker taker) {
    try {
      return table().take(taker, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int forget(Instant endedBefore) {
    try {
      return table().forget(endedBefore);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private LeaseTable table() {
    return new LeaseTable(Jdbc.connection(entities));
  }
}
