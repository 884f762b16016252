package net.lastmile.coa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaJobView;

/** Reads a tenant's jobs for display. */
final class JobViews {
  private static final String SELECT =
      """
      select j.id, j.action, j.cause, j.state, j.error_cause, j.detail, j.attempts, j.node,
        j.subscriber_id, j.username, j.nas_id, n.name, j.session_id, j.requested_by, j.created_at,
        j.due_at, j.ended_at, j.api_outcome, j.api_detail, j.api_certificate
      from platform.coa_job j left join nas n on n.id = j.nas_id
      where j.tenant_id = ?
      """;

  private final Connection connection;
  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> parameters = new ArrayList<>();

  JobViews(Connection connection, UUID tenant) {
    this.connection = connection;
    parameters.add(tenant);
  }

  /** Adds a condition; one whose value is null is ignored. */
  JobViews where(String condition, Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.add(value);
    }
    return this;
  }

  /** The newest first; ids grow with time. */
  List<CoaJobView> read(int limit) throws SQLException {
    sql.append(" order by j.id desc limit ?");
    parameters.add(limit);
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      int at = 0;
      for (Object parameter : parameters) {
        statement.setObject(++at, parameter);
      }
      List<CoaJobView> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(view(rows));
        }
      }
      return found;
    }
  }

  private static CoaJobView view(ResultSet row) throws SQLException {
    return new CoaJobView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, Integer.class),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getObject(11, UUID.class),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        instant(row, 15),
        instant(row, 16),
        instant(row, 17),
        row.getString(18),
        row.getString(19),
        row.getString(20));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
