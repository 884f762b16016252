package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Ends sessions that no edge will end because the edge is gone or its clock jumped (ADR 0023). A
 * session is ended only if it was reported before, its NAS has reported others for longer than the
 * region keeps any silent session, and it did not report between two looks, so that a wrong clock
 * alone ends none. A newer packet reopens it. In the transaction of its connection.
 */
final class SessionSweep {
  /**
   * The region ends sessions that are silent for a day; after that the other edge's journal may
   * still arrive.
   */
  static final Duration SILENT = Duration.ofHours(26);

  /** Most sessions looked at and ended in one run. */
  private static final int MAX_A_RUN = 1_000;

  private static final String SILENT_ONES =
      """
      select r.radacctid, r.acctupdatetime from radacct r
      join nas_seen s on s.nas_id = r.nas_id
      where r.acctstoptime is null and r.acctinterval is not null and r.acctupdatetime < ?
        and s.silent_since is null
        and s.last_seen_at > r.acctupdatetime + make_interval(secs => ?)
      order by r.acctstarttime limit ?
      """;
  private static final String END =
      """
      update radacct set acctstoptime = acctupdatetime, acctterminatecause = ?, endedby = ?
      where acctstoptime is null and radacctid = ? and acctupdatetime = ?
      """;

  private final Connection connection;

  SessionSweep(Connection connection) {
    this.connection = connection;
  }

  /** Sessions that seem left over, and when each was last heard of. */
  Map<Long, Instant> silent(Instant now) throws SQLException {
    Map<Long, Instant> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SILENT_ONES)) {
      statement.setTimestamp(1, Timestamp.from(now.minus(SILENT)));
      statement.setLong(2, SILENT.toSeconds());
      statement.setInt(3, MAX_A_RUN);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getLong(1), rows.getTimestamp(2).toInstant());
        }
      }
    }
    return found;
  }

  /**
   * Ends those that the previous look found in the same state.
   *
   * @return how many were ended
   */
  int end(Map<Long, Instant> before, Map<Long, Instant> now) throws SQLException {
    int ended = 0;
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      for (Map.Entry<Long, Instant> session : now.entrySet()) {
        if (session.getValue().equals(before.get(session.getKey()))) {
          statement.setString(1, AccountedSession.LOST);
          statement.setString(2, SessionEnd.SWEEP.name());
          statement.setLong(3, session.getKey());
          statement.setTimestamp(4, Timestamp.from(session.getValue()));
          ended += statement.executeUpdate();
        }
      }
    }
    return ended;
  }
}
