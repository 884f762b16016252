package net.lastmile.edge.radsec;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts refused handshakes, and logs them so that somebody can fix the cause. */
final class RefusedHandshakes {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedHandshakes.class);

  private final Map<Refusal, LongAdder> counts = new EnumMap<>(Refusal.class);
  private final LineBudget budget;

  RefusedHandshakes(InstantSource clock) {
    budget = new LineBudget(clock);
    for (Refusal why : Refusal.values()) {
      counts.put(why, new LongAdder());
    }
  }

  /** Distinguishes the subjects of log lines. */
  private record Subject(InetAddress address, Refusal why) {}

  /**
   * @param detail more for the log, without a line end; may be empty
   */
  void add(InetAddress address, Refusal why, String detail) {
    counts.get(why).increment();
    if (budget.admits(new Subject(address, why))) {
      LOG.atLevel(why.level())
          .log(
              "the router at {} is refused, {}{}",
              address.getHostAddress(),
              why.words(),
              detail.isEmpty() ? "" : " (" + detail + ")");
      int untold = budget.takeUntold();
      if (untold > 0) {
        LOG.info("{} more refused handshakes were counted and not told", untold);
      }
    }
  }

  /** By reason, including those that did not occur. */
  Map<Refusal, Long> counts() {
    Map<Refusal, Long> sums = new EnumMap<>(Refusal.class);
    counts.forEach((why, count) -> sums.put(why, count.sum()));
    return sums;
  }
}
