package net.lastmile.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.lastmile.accounting.Traffic;
import net.lastmile.api.dashboard.LastHourView.Point;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;

/** The last hour, minute by minute. */
final class LastHour {
  private static final int MINUTES = 60;
  private static final long SECONDS_A_MINUTE = 60;
  private static final int BITS = 8;

  private final Sql sql;
  private final Instant first;

  /**
   * @param now the last point is the current minute
   */
  LastHour(Sql sql, Instant now) {
    this.sql = sql;
    this.first = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1));
  }

  List<Point> read() {
    Map<Instant, Traffic.Amount> traffic = new Traffic(sql).since(first);
    OnlineSessions sessions = new OnlineSessions(sql);
    Map<Instant, Long> changes = sessions.changesSince(first);
    // Online at the end of each minute, counted back from now.
    long online = sessions.count();
    List<Point> newestFirst = new ArrayList<>(MINUTES);
    for (int i = MINUTES - 1; i >= 0; i--) {
      Instant at = first.plus(Duration.ofMinutes(i));
      newestFirst.add(point(at, online, traffic.getOrDefault(at, Traffic.Amount.NONE)));
      online -= changes.getOrDefault(at, 0L);
    }
    return newestFirst.reversed();
  }

  private static Point point(Instant at, long online, Traffic.Amount traffic) {
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
}
