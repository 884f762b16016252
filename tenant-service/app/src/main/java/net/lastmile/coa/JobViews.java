package net.lastmile.coa;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.network.Routers;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** Reads a tenant's jobs for display. */
final class JobViews {
  private static final String SELECT =
      """
      select j.id, j.action, j.cause, j.state, j.error_cause, j.detail, j.attempts, j.node,
        j.subscriber_id, j.username, j.nas_id, n.name, j.session_id, j.requested_by, j.created_at,
        j.due_at, j.ended_at, j.api_outcome, j.api_detail, j.api_certificate
      from platform.coa_job j left join %s n on n.id = j.nas_id
      where j.tenant_id = ?
      """
          .formatted(Routers.TABLE);

  private final Sql sql;
  private final StringBuilder text = new StringBuilder(SELECT);
  private final List<Object> parameters = new ArrayList<>();

  JobViews(Sql sql, UUID tenant) {
    this.sql = sql;
    parameters.add(tenant);
  }

  /** Adds a condition; one whose value is null is ignored. */
  JobViews where(String condition, Object value) {
    if (value != null) {
      text.append(" and ").append(condition);
      parameters.add(value);
    }
    return this;
  }

  /** The newest first; ids grow with time. */
  List<CoaJobView> read(int limit) {
    text.append(" order by j.id desc limit ?");
    parameters.add(limit);
    return sql.query(text.toString(), parameters.toArray()).list(JobViews::view);
  }

  private static CoaJobView view(Row row) {
    return new CoaJobView(
        row.uuid(1),
        row.constant(CoaAction.class, 2),
        row.constant(CoaCause.class, 3),
        row.constant(CoaState.class, 4),
        row.integerOrNull(5),
        row.text(6),
        row.integer(7),
        row.text(8),
        row.uuid(9),
        row.text(10),
        row.uuid(11),
        row.text(12),
        row.text(13),
        row.text(14),
        row.instant(15),
        row.instant(16),
        row.instant(17),
        row.constant(ApiOutcome.class, 18),
        row.text(19),
        row.text(20));
  }
}
