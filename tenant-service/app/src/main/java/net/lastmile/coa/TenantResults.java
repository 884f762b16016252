package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.edge.contract.ApiOutcome;
import net.lastmile.edge.contract.CoaResult;
import net.lastmile.edge.contract.CoaResult.Outcome;
import net.lastmile.edge.contract.ErrorCause;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.persistence.TenantContext;

/** Applies results to the current tenant's jobs, one transaction a result. */
@ApplicationScoped
@Transactional
public class TenantResults {
  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext tenant;
  @Inject private Orders orders;
  @Inject private Clock clock;

  void store(CoaResult result) {
    Connection connection = Jdbc.connection(entities);
    try {
      ResultTable table = new ResultTable(connection, tenant.require().id());
      new AttemptTable(connection, tenant.require().id()).end(result, clock.instant());
      Optional<ResultTable.Waiting> job = table.lock(result.id());
      if (job.isPresent() && concerns(result, job.get())) {
        store(connection, table, result, job.get());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A late result of an earlier attempt counts only if it is the success hoped for. */
  private static boolean concerns(CoaResult result, ResultTable.Waiting job) {
    return result.attempt() == job.attempts() || result.outcome() == Outcome.ACKED;
  }

  private void store(
      Connection connection, ResultTable table, CoaResult result, ResultTable.Waiting job)
      throws SQLException {
    Instant now = clock.instant();
    RetryPolicy.Next next = RetryPolicy.after(job.action(), job.attempts(), result, now);
    boolean live =
        job.session() == null || new LiveSessions(connection).find(job.session()).isPresent();
    if (!next.isEnd() && !live) {
      table.move(result, new RetryPolicy.Next(CoaState.SUPERSEDED, null, true), now);
      return;
    }
    table.move(result, next, now);
    if (next.isEnd() && live && wantsCut(job, next, result)) {
      orders.cutInstead(job.session(), job.key());
    }
  }

  /**
   * If a router will not change the rate, the line is cut and connects again under the new plan.
   */
  private static boolean wantsCut(
      ResultTable.Waiting job, RetryPolicy.Next next, CoaResult result) {
    return job.action() == CoaAction.CHANGE_RATE
        && next.state() != CoaState.ACKED
        && result.errorCause() != ErrorCause.NO_SESSION
        && (result.api() == null || result.api().outcome() != ApiOutcome.NO_SESSION);
  }
}
