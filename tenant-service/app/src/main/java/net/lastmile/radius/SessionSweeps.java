package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import net.lastmile.platform.persistence.Jdbc;

/** Looks for the current tenant's sessions that no edge will end, one transaction a call. */
@ApplicationScoped
@Transactional
public class SessionSweeps {
  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * What a look found.
   *
   * @param ended how many sessions the previous look had found too and are now ended
   */
  record Look(Map<Long, Instant> silent, int ended) {}

  /**
   * @param before sessions that the previous look found
   */
  Look look(Map<Long, Instant> before) {
    try {
      SessionSweep sweep = new SessionSweep(Jdbc.connection(entities));
      Map<Long, Instant> silent = sweep.silent(clock.instant());
      return new Look(silent, sweep.end(before, silent));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
