package net.lastmile.accounting.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.IgnoredValue;

/**
 * Checks a packet's times against what is known of its session, which cannot have run for longer
 * than since it began, nor have reported before that. Limits for any packet are in {@link
 * net.lastmile.edge.contract.event.AccountingLimits}.
 */
final class SessionDoubt {
  /** Covers differences between routers' clocks and ours, and a first packet that came late. */
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private SessionDoubt() {}

  static AccountingEvent judged(AccountingEvent event, AccountedSession session) {
    if (session.isNew() && session.packets() == 0 || event.type() == StatusType.LOST) {
      return event;
    }
    Instant since = session.startedAt.minus(TOLERANCE);
    Set<IgnoredValue> ignored = EnumSet.noneOf(IgnoredValue.class);
    int delay = event.delaySeconds();
    if (delay > 0 && event.at().minusSeconds(delay).isBefore(since)) {
      delay = 0;
      ignored.add(IgnoredValue.DELAY_TIME);
    }
    long seconds = event.sessionSeconds();
    if (seconds > 0 && event.at().minusSeconds(delay + seconds).isBefore(since)) {
      seconds = 0;
      ignored.add(IgnoredValue.SESSION_TIME);
    }
    if (ignored.isEmpty()) {
      return event;
    }
    ignored.addAll(event.ignored());
    return event.measuring(
        event.at(), event.inputOctets(), event.outputOctets(), seconds, delay, ignored);
  }
}
