package net.lastmile.accounting.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.lastmile.platform.persistence.Sql;

/** Looks for the current tenant's sessions that no edge will end, one transaction a call. */
@ApplicationScoped
@Transactional
public class SessionSweeps {
  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * What a look found.
   *
   * @param silentFrom when the first live session will have been silent for long enough, or was;
   *     empty: none is live
   * @param ended how many sessions the previous look had found too and are now ended
   */
  record Look(Map<Long, Instant> silent, Optional<Instant> silentFrom, int ended) {}

  /**
   * @param before sessions that the previous look found
   */
  Look look(Map<Long, Instant> before) {
    SessionSweep sweep = new SessionSweep(sql);
    Map<Long, Instant> silent = sweep.silent(clock.instant());
    int ended = sweep.end(before, silent);
    return new Look(silent, sweep.silentFrom(), ended);
  }
}
