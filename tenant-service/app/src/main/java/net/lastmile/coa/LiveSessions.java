package net.lastmile.coa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads live sessions, in the transaction of its connection. */
final class LiveSessions {
  private static final String LIVE =
      "select %s from radacct r left join nas n on n.id = r.nas_id where r.acctstoptime is null and "
          .formatted(LiveSession.COLUMNS);
  private static final String OF_SUBSCRIBER = LIVE + "r.subscriber_id = ? order by r.radacctid";
  private static final String BY_NUMBER = LIVE + "r.radacctid = ?";
  private static final String EXISTS = "select from radacct where radacctid = ?";

  private final Connection connection;

  LiveSessions(Connection connection) {
    this.connection = connection;
  }

  List<LiveSession> ofSubscriber(UUID subscriber) throws SQLException {
    return read(OF_SUBSCRIBER, subscriber);
  }

  Optional<LiveSession> find(long number) throws SQLException {
    return read(BY_NUMBER, number).stream().findFirst();
  }

  /** Whether there is or was such a session. */
  boolean isKnown(long number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
      statement.setLong(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private List<LiveSession> read(String sql, Object parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      List<LiveSession> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(LiveSession.read(rows));
        }
      }
      return found;
    }
  }
}
