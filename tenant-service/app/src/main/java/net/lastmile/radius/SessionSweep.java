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
 * Ends sessions that no edge will end: it is gone, or its clock jumped (ADR 0023). Only where the
 * session was reported before, its NAS reports others for longer than the region keeps any silent
 * session, and nothing came of it between two looks, so that no clock alone ends one. A newer
 * packet opens it again. In the transaction of its connection.
 */
final class SessionSweep {
  /** The region ends what was silent for a day; then the other edge's journal may still come. */
  static final Duration SILENT = Duration.ofHours(26);

  /** Sessions looked at and ended in one run. */
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

  /** Sessions that seem left over, and when each was heard last. */
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
   * Ends those of them that were found so before.
   *
   * @return how many
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
