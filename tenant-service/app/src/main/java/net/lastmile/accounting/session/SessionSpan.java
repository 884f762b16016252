package net.lastmile.accounting.session;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import net.lastmile.edge.contract.event.AccountingEvent;

/**
 * When sessions may have begun, which is the part of radacct to search.
 *
 * @param since inclusive
 * @param until exclusive
 */
record SessionSpan(Instant since, Instant until) implements Comparable<SessionSpan> {
  /** Routers count seconds, so the starts that two packets of a session imply are nearly equal. */
  private static final Duration NEAR = Duration.ofMinutes(30);

  /** More than any router's count of seconds is ever wrong. */
  private static final Duration FAR = Duration.ofDays(31);

  private static final SessionSpan EVER =
      new SessionSpan(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

  /** The months that can hold the row of a session with these packets. */
  static SessionSpan of(Collection<AccountingEvent> packets) {
    return around(packets, NEAR).wholeMonths();
  }

  /** The span outside which no session of these packets can have begun. */
  static SessionSpan widest(Collection<AccountingEvent> packets) {
    return new SessionSpan(around(packets, FAR).since, EVER.until);
  }

  private static SessionSpan around(Collection<AccountingEvent> packets, Duration slack) {
    Instant first = EVER.until;
    Instant last = EVER.since;
    for (AccountingEvent packet : packets) {
      if (!packet.tellsItsStart()) {
        return EVER;
      }
      Instant start = packet.beganAt();
      first = start.isBefore(first) ? start : first;
      last = start.isAfter(last) ? start : last;
    }
    return new SessionSpan(first.minus(slack), last.plus(slack));
  }

  /** Whole months, so that sessions of one month are searched with one statement. */
  private SessionSpan wholeMonths() {
    return equals(EVER) ? this : new SessionSpan(begin(since, 0), begin(until, 1));
  }

  private static Instant begin(Instant at, int monthsLater) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC))
        .plusMonths(monthsLater)
        .atDay(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /** Oldest first, so that batches of two edges lock sessions' rows in the same order. */
  @Override
  public int compareTo(SessionSpan other) {
    int order = since.compareTo(other.since);
    return order != 0 ? order : until.compareTo(other.until);
  }
}
