package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import net.lastmile.edge.contract.CoaLease;
import net.lastmile.platform.persistence.Sql;

/** Leases jobs to edges, one transaction a call; belongs to no tenant. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Leases {
  @Inject private Sql sql;
  @Inject private Clock clock;

  Set<String> due() {
    return table().due(clock.instant());
  }

  CoaLease take(Taker taker) {
    return table().take(taker, clock.instant());
  }

  int forget(Instant endedBefore) {
    return table().forget(endedBefore);
  }

  private LeaseTable table() {
    return new LeaseTable(sql);
  }
}
