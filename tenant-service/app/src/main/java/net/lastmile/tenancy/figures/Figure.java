package net.lastmile.tenancy.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A count.
 *
 * @param asOf when the counting began; null if it was counted for this answer only
 * @param cost how long the counting took
 */
public record Figure<V>(V value, Instant asOf, Duration cost) {
  /** Older figures are not given out. */
  static final Duration OLDEST = Duration.ofMinutes(2);

  /** Counting may take up one part of this many of the time. */
  static final int PARTS = 20;

  static <V> Figure<V> exact(V value) {
    return new Figure<>(value, null, Duration.ZERO);
  }

  static <V> Figure<V> take(Supplier<V> count, Clock clock) {
    Instant began = clock.instant();
    V value = count.get();
    return new Figure<>(value, began, Duration.between(began, clock.instant()));
  }

  boolean isTooOld(Instant now) {
    return asOf.plus(OLDEST).isBefore(now);
  }

  /** Whether it is time to count again. */
  boolean isDue(Instant now) {
    return !asOf.plus(cost.multipliedBy(PARTS)).isAfter(now);
  }
}
