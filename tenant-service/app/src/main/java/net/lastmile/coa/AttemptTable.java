package net.lastmile.coa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaAttemptView;
import net.lastmile.edge.contract.CoaResult;

/** The result of each attempt of an edge to carry out a job of a tenant. */
final class AttemptTable {
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

  private final Connection connection;
  private final UUID tenant;

  AttemptTable(Connection connection, UUID tenant) {
    this.connection = connection;
    this.tenant = tenant;
  }

  /** Records the report of an attempt, however late; the first report stays. */
  void end(CoaResult result, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setString(2, result.outcome().name());
      statement.setObject(3, result.errorCause() == 0 ? null : result.errorCause(), Types.INTEGER);
      statement.setString(4, ResultTable.detail(result));
      statement.setInt(5, result.transmissions());
      statement.setString(6, ResultTable.apiOutcome(result));
      statement.setString(7, ResultTable.apiDetail(result));
      statement.setObject(8, tenant);
      statement.setObject(9, result.id());
      statement.setInt(10, result.attempt());
      statement.executeUpdate();
    }
  }

  /** The first one first. */
  List<CoaAttemptView> of(UUID job) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setObject(1, tenant);
      statement.setObject(2, job);
      List<CoaAttemptView> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(view(rows));
        }
      }
      return found;
    }
  }

  private static CoaAttemptView view(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp(4);
    return new CoaAttemptView(
        row.getInt(1),
        row.getString(2),
        row.getTimestamp(3).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString(5),
        row.getObject(6, Integer.class),
        row.getString(7),
        row.getObject(8, Integer.class),
        row.getString(9),
        row.getString(10));
  }
}
