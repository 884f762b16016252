package net.lastmile.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.lastmile.accounting.Traffic;
import net.lastmile.api.dashboard.HistoryView;
import net.lastmile.api.dashboard.HistoryView.Point;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;
import net.lastmile.tenancy.Tenants;

/** Traffic, lines online and log-ins over a span of time. */
@ApplicationScoped
@Transactional
class History {
  private static final int BITS = 8;

  @Inject private Sql sql;
  @Inject private Tenants tenants;
  @Inject private Clock clock;

  HistoryView read(Instant from, Instant to) {
    Span span = Span.of(from, to, clock.instant(), tenants.current().settings().zone());
    Map<Instant, Traffic.Amount> traffic =
        new Traffic(sql).between(span.first(), span.end(), span.step());
    OnlineSessions sessions = new OnlineSessions(sql);
    Map<Instant, Long> changes = sessions.changesSince(span.first(), span.step());
    // Counted back from now, over what changed after the span too.
    long online =
        sessions.count()
            - changes.entrySet().stream()
                .filter(change -> !change.getKey().isBefore(span.end()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    List<Point> newestFirst = new ArrayList<>(span.steps());
    for (int i = span.steps() - 1; i >= 0; i--) {
      Instant at = span.at(i);
      newestFirst.add(
          point(
              at, online, traffic.getOrDefault(at, Traffic.Amount.NONE), span.step().toSeconds()));
      online -= changes.getOrDefault(at, 0L);
    }
    return new HistoryView(span.step().toSeconds(), newestFirst.reversed());
  }

  private static Point point(Instant at, long online, Traffic.Amount traffic, long seconds) {
    return new Point(
        at,
        Math.max(online, 0),
        bitsPerSecond(traffic.downloadOctets(), seconds),
        bitsPerSecond(traffic.uploadOctets(), seconds),
        traffic.accepts(),
        traffic.rejects());
  }

  private static long bitsPerSecond(long octets, long seconds) {
    // A number of octets too large to convert to bits is more than a chart can show anyway.
    return Math.min(octets, Long.MAX_VALUE / BITS) * BITS / seconds;
  }
}
