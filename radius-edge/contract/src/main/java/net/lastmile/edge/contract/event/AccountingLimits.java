package net.lastmile.edge.contract.event;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Limits on the values of an accounting packet. Edges apply them to what routers send, and the
 * centre to what edges send. Each value is checked on its own:
 *
 * <pre>
 * value                           impossible if                         then
 * Acct-Session-Time               longer than 10 years                  absent
 * Acct-Delay-Time                 longer than 31 days                   0: the packet counts as of its arrival
 * octets with their Gigawords     more than 10 Gbit/s in 10 years       no reading: the total stays
 * a total that jumps              more than the line carries (centre)   no reading, see OctetCounter
 * a time of the edge              before 2020, a day ahead (centre)     the time of arrival
 * Framed-IP-Address               255.255.255.254 and .255, loopback,   absent
 *                                 multicast
 * an attribute of a wrong length  always                                absent
 * text                            not UTF-8, or control characters      shown with U+FFFD in their place
 * </pre>
 */
public final class AccountingLimits {
  /** Ten years. */
  public static final long MAX_SESSION_SECONDS = Duration.ofDays(3_650).toSeconds();

  /** A router that could reach no server for a month has sent that packet many times already. */
  public static final int MAX_DELAY_SECONDS = (int) Duration.ofDays(31).toSeconds();

  /** Faster than any line: 10 Gbit/s. */
  public static final long MAX_OCTETS_PER_SECOND = 1_250_000_000L;

  /** What the fastest line carries in the longest session; 20 times this does not overflow. */
  public static final long MAX_OCTETS = MAX_SESSION_SECONDS * MAX_OCTETS_PER_SECOND;

  /** No edge existed before this. */
  public static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

  /** How far an edge's clock may be ahead of the centre's. */
  public static final Duration CLOCK_AHEAD = Duration.ofDays(1);

  private AccountingLimits() {}

  /** Whether an edge's clock can have shown this time. */
  public static boolean isTime(Instant at, Instant now) {
    return at != null && !at.isBefore(EARLIEST) && !at.isAfter(now.plus(CLOCK_AHEAD));
  }

  /** The event without its impossible numbers; the same event if all are possible. */
  public static AccountingEvent judged(AccountingEvent event, Instant now) {
    Set<IgnoredValue> ignored = EnumSet.noneOf(IgnoredValue.class);
    boolean timely = isTime(event.at(), now);
    note(timely, IgnoredValue.EDGE_CLOCK, ignored);
    long input = within(event.inputOctets(), MAX_OCTETS, IgnoredValue.OCTETS, ignored);
    long output = within(event.outputOctets(), MAX_OCTETS, IgnoredValue.OCTETS, ignored);
    long session =
        within(event.sessionSeconds(), MAX_SESSION_SECONDS, IgnoredValue.SESSION_TIME, ignored);
    // How long a lost session was silent is measured by the edge itself.
    long maxDelay =
        event.type() == AccountingEvent.StatusType.LOST ? MAX_SESSION_SECONDS : MAX_DELAY_SECONDS;
    long delay = within(event.delaySeconds(), maxDelay, IgnoredValue.DELAY_TIME, ignored);
    if (ignored.isEmpty()) {
      return event;
    }
    ignored.addAll(event.ignored());
    return event.measuring(timely ? event.at() : now, input, output, session, (int) delay, ignored);
  }

  /** The value; or 0, and a note of the reason, if it is impossible. */
  public static long within(long value, long max, IgnoredValue reason, Set<IgnoredValue> ignored) {
    boolean possible = value >= 0 && value <= max;
    note(possible, reason, ignored);
    return possible ? value : 0;
  }

  private static void note(boolean possible, IgnoredValue reason, Set<IgnoredValue> ignored) {
    if (!possible) {
      ignored.add(reason);
    }
  }
}
