package net.lastmile.coa.result;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.text.CutText;

/** Updates a tenant's open jobs, in the current transaction. */
final class ResultTable {
  private static final int DETAIL_MAX = 200;
  private static final String LOCK =
      """
      select action, attempts, session_number, record_key from platform.coa_job
      where tenant_id = ? and id = ? and state in ('PENDING', 'SENT') for update
      """;
  private static final String MOVE =
      """
      update platform.coa_job set state = ?, due_at = ?, ended_at = ?, error_cause = ?, detail = ?,
        attempts = attempts - ?, api_outcome = ?, api_detail = ?, api_certificate = ?
      where tenant_id = ? and id = ?
      """;

  private static final Pattern CERTIFICATE = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private final Sql sql;
  private final UUID tenant;

  ResultTable(Sql sql, UUID tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /**
   * A job that has not ended.
   *
   * @param session null for a test
   * @param key the record it follows from; null if none
   */
  record Waiting(CoaAction action, int attempts, Long session, String key) {}

  Optional<Waiting> lock(UUID job) {
    return sql.query(LOCK, tenant, job)
        .first(
            row ->
                new Waiting(
                    row.constant(CoaAction.class, 1),
                    row.integer(2),
                    row.numberOrNull(3),
                    row.text(4)));
  }

  void move(CoaResult result, RetryPolicy.Next next, Instant now) {
    sql.update(
        MOVE,
        next.state().name(),
        next.isEnd() ? null : next.dueAt(),
        next.isEnd() ? now : null,
        result.errorCause() == 0 ? null : result.errorCause(),
        detail(result),
        next.counts() ? 0 : 1,
        apiOutcome(result),
        apiDetail(result),
        certificate(result),
        tenant,
        result.id());
  }

  static String detail(CoaResult result) {
    return text(result.detail());
  }

  /** Null if the router's API was not asked. */
  static String apiOutcome(CoaResult result) {
    return result.api() == null ? null : result.api().outcome().told().name();
  }

  static String apiDetail(CoaResult result) {
    // Without an answer from a router there is no detail, whichever release the edge is of.
    return result.api() == null || result.api().outcome().told() == ApiOutcome.UNREACHABLE
        ? null
        : text(result.api().detail());
  }

  /** Null if the edge sent anything but a fingerprint: staff are asked to trust the value shown. */
  private static String certificate(CoaResult result) {
    String said = result.api() == null ? null : result.api().certificate();
    return said != null && CERTIFICATE.matcher(said).matches() ? said : null;
  }

  private static String text(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return CutText.at(UNSEEN.matcher(text).replaceAll("?"), DETAIL_MAX);
  }
}
