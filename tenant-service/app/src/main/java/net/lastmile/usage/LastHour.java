package net.lastmile.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lastmile.api.dashboard.LastHourView.Point;

/** The last hour, minute by minute. */
final class LastHour {
  private static final int MINUTES = 60;
  private static final long SECONDS_A_MINUTE = 60;
  private static final int BITS = 8;

  private static final String TRAFFIC =
      """
      select minute, download_octets, upload_octets, accepts, rejects from traffic_minute
      where minute >= ?
      """;
  // How many more sessions began than ended in each minute.
  private static final String CHANGES =
      """
      select minute, sum(change) from (
        select date_trunc('minute', acctstarttime) as minute, 1 as change
        from radacct where acctstarttime >= ?
        union all
        select date_trunc('minute', acctstoptime), -1 from radacct where acctstoptime >= ?)
        as changes
      group by minute
      """;
  private static final String ONLINE = "select count(*) from radacct where acctstoptime is null";

  private final Connection connection;
  private final Instant first;

  /**
   * @param now the last point is the current minute
   */
  LastHour(Connection connection, Instant now) {
    this.connection = connection;
    this.first = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1));
  }

  private record Traffic(long downloadOctets, long uploadOctets, long accepts, long rejects) {
    static final Traffic NONE = new Traffic(0, 0, 0, 0);
  }

  List<Point> read() throws SQLException {
    Map<Instant, Traffic> traffic = traffic();
    Map<Instant, Long> changes = changes();
    // Online at the end of each minute, counted back from now.
    long online = onlineNow();
    List<Point> newestFirst = new ArrayList<>(MINUTES);
    for (int i = MINUTES - 1; i >= 0; i--) {
      Instant at = first.plus(Duration.ofMinutes(i));
      newestFirst.add(point(at, online, traffic.getOrDefault(at, Traffic.NONE)));
      online -= changes.getOrDefault(at, 0L);
    }
    return newestFirst.reversed();
  }

  private static Point point(Instant at, long online, Traffic traffic) {
    return new Point(
        at,
        Math.max(online, 0),
        bitsPerSecond(traffic.downloadOctets()),
        bitsPerSecond(traffic.uploadOctets()),
        traffic.accepts(),
        traffic.rejects());
  }

  private static long bitsPerSecond(long octetsInAMinute) {
    // A number of octets too large to convert to bits is more than a chart can show anyway.
    return Math.min(octetsInAMinute, Long.MAX_VALUE / BITS) * BITS / SECONDS_A_MINUTE;
  }

  private Map<Instant, Traffic> traffic() throws SQLException {
    Map<Instant, Traffic> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(TRAFFIC)) {
      statement.setTimestamp(1, Timestamp.from(first));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getTimestamp(1).toInstant(),
              new Traffic(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
        }
      }
    }
    return found;
  }

  private Map<Instant, Long> changes() throws SQLException {
    Map<Instant, Long> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
      statement.setTimestamp(1, Timestamp.from(first));
      statement.setTimestamp(2, Timestamp.from(first));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getTimestamp(1).toInstant(), rows.getLong(2));
        }
      }
    }
    return found;
  }

  private long onlineNow() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ONLINE);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
