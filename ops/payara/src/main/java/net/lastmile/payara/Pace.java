package net.lastmile.payara;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How many may begin in a span of time; forgets all sources as the next span begins. */
final class Pace {
  private final Map<String, Integer> bySource = new HashMap<>();
  private final int most;
  private final int mostOfSource;
  private final long spanNanos;
  private final LongSupplier nanoTime;
  private long began;
  private int all;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  Pace(int most, int mostOfSource, Duration span, LongSupplier nanoTime) {
    this.most = most;
    this.mostOfSource = mostOfSource;
    this.spanNanos = span.toNanos();
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
  }

  synchronized Tally.Outcome take(Optional<String> source) {
    long now = nanoTime.getAsLong();
    if (now - began >= spanNanos) {
      began = now;
      all = 0;
      bySource.clear();
    }
    if (all >= most) {
      return Tally.Outcome.TOO_MANY;
    }
    // Those refused are not counted for all: one source cannot use up what others may begin.
    if (source.isPresent() && bySource.merge(source.get(), 1, Integer::sum) > mostOfSource) {
      return Tally.Outcome.TOO_MANY_OF_SOURCE;
    }
    all++;
    return Tally.Outcome.COUNTED;
  }
}
