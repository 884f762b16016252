package net.lastmile.coa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaState;
import net.lastmile.coa.lease.JobDesk;
import net.lastmile.coa.order.LiveSessions;
import net.lastmile.coa.order.Orders;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.job.ErrorCause;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.signals.Signals;

/** Applies results to the current tenant's jobs, one transaction a result. */
@ApplicationScoped
@Transactional
public class TenantResults {
  @Inject private Sql sql;
  @Inject private TenantContext tenant;
  @Inject private Orders orders;
  @Inject private Clock clock;

  void store(CoaResult result) {
    ResultTable table = new ResultTable(sql, tenant.require().id());
    new AttemptTable(sql, tenant.require().id()).end(result, clock.instant());
    Optional<ResultTable.Waiting> job = table.lock(result.id());
    if (job.isPresent() && concerns(result, job.get())) {
      store(table, result, job.get());
    }
  }

  /** A late result of an earlier attempt counts only if it is the success hoped for. */
  private static boolean concerns(CoaResult result, ResultTable.Waiting job) {
    return result.attempt() == job.attempts() || result.outcome() == Outcome.ACKED;
  }

  private void store(ResultTable table, CoaResult result, ResultTable.Waiting job) {
    Instant now = clock.instant();
    RetryPolicy.Next next = RetryPolicy.after(job.action(), job.attempts(), result, now);
    boolean live = job.session() == null || new LiveSessions(sql).find(job.session()).isPresent();
    if (!next.isEnd() && !live) {
      table.move(result, new RetryPolicy.Next(CoaState.SUPERSEDED, null, true), now);
      return;
    }
    table.move(result, next, now);
    if (!next.isEnd()) {
      Signals.send(sql, JobDesk.PLACED);
    }
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
