package net.lastmile.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads sessions and the names of their routers, in the transaction of its connection. */
final class SessionReader {
  /** The order for which every month has an index. */
  private static final String NEWEST = "r.acctstarttime desc, r.radacctid desc";

  /** How far back the first search for the newest goes. */
  private static final Duration LATELY = Duration.ofDays(31);

  private static final String LIST =
      """
      select %s from %s left join nas n on n.id = r.nas_id
      %s order by %s limit ?
      """;

  private final Connection connection;

  SessionReader(Connection connection) {
    this.connection = connection;
  }

  /**
   * The newest sessions. Searching each month for its newest takes long in months with few matches;
   * so if no month is named, the latest period is searched first, which is usually enough.
   *
   * @param before the latest start time of a session in the list
   */
  List<SessionRow> newest(SessionQuery which, Instant before, int limit) throws SQLException {
    if (which.isOfOneMonth()) {
      return read(which, NEWEST, limit);
    }
    List<SessionRow> late = read(which.since(before.minus(LATELY)), NEWEST, limit);
    return late.size() == limit ? late : read(which, NEWEST, limit);
  }

  List<SessionRow> read(SessionQuery which, String order, int limit) throws SQLException {
    String sql = LIST.formatted(SessionRow.COLUMNS, which.tables(), which.conditions(), order);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int position = 0;
      for (Object parameter : which.parameters()) {
        statement.setObject(++position, parameter);
      }
      statement.setInt(++position, limit);
      List<SessionRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(SessionRow.read(rows));
        }
      }
      return found;
    }
  }
}
