package net.lastmile.coa.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.signals.Signals;

/** Leases jobs to edges, one transaction a call; belongs to no tenant. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Leases {
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** When the first open job of each region is due. */
  Map<String, Instant> next() {
    return table().next();
  }

  /** Has every node look for jobs. */
  void signal() {
    Signals.send(sql, JobDesk.PLACED);
  }

  CoaLease take(Taker taker) {
    return table().take(taker, clock.instant());
  }

  public int forget(Instant endedBefore) {
    return table().forget(endedBefore);
  }

  private LeaseTable table() {
    return new LeaseTable(sql);
  }
}
