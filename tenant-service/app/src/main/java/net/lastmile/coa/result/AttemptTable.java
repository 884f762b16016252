package net.lastmile.coa.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** The result of each attempt of an edge to carry out a job of a tenant. */
public final class AttemptTable {
  private static final String END =
      """
      update platform.coa_attempt
      set ended_at = ?, outcome = ?, error_cause = ?, detail = ?, transmissions = ?,
        api_outcome = ?, api_detail = ?
      where tenant_id = ? and job_id = ? and attempt = ? and ended_at is null
      """;
  private static final String READ =
      """
      select attempt, node, taken_at, ended_at, outcome, error_cause, detail, transmissions,
        api_outcome, api_detail
      from platform.coa_attempt where tenant_id = ? and job_id = ? order by attempt
      """;

  private final Sql sql;
  private final UUID tenant;

  public AttemptTable(Sql sql, UUID tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** Records the report of an attempt, however late; the first report stays. */
  void end(CoaResult result, Instant now) {
    sql.update(
        END,
        now,
        result.outcome().name(),
        result.errorCause() == 0 ? null : result.errorCause(),
        ResultTable.detail(result),
        result.transmissions(),
        ResultTable.apiOutcome(result),
        ResultTable.apiDetail(result),
        tenant,
        result.id(),
        result.attempt());
  }

  /** The first one first. */
  public List<CoaAttemptView> of(UUID job) {
    return sql.query(READ, tenant, job).list(AttemptTable::view);
  }

  private static CoaAttemptView view(Row row) {
    return new CoaAttemptView(
        row.integer(1),
        row.text(2),
        row.instant(3),
        row.instant(4),
        row.constant(CoaResult.Outcome.class, 5),
        row.integerOrNull(6),
        row.text(7),
        row.integerOrNull(8),
        row.constant(ApiOutcome.class, 9),
        row.text(10));
  }
}
