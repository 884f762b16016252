package net.lastmile.tenancy.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One figure of one tenant: the first reader counts, later counts run in the background. */
final class KeptFigure<V> {
  private final Clock clock;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Figure<V> figure;

  KeptFigure(Clock clock) {
    this.clock = clock;
  }

  Figure<V> read(Supplier<V> count, Executor background) {
    Instant now = clock.instant();
    Figure<V> known = figure;
    if (isMissing(known, now)) {
      return countFirst(count);
    }
    if (known.isDue(now) && counting.compareAndSet(false, true)) {
      try {
        background.execute(() -> countAnew(count));
      } catch (RuntimeException refused) {
        counting.set(false);
        throw refused;
      }
    }
    return known;
  }

  /** Readers that find no figure in the meantime wait for this one. */
  private synchronized Figure<V> countFirst(Supplier<V> count) {
    Figure<V> known = figure;
    if (isMissing(known, clock.instant())) {
      known = Figure.take(count, clock);
      figure = known;
    }
    return known;
  }

  private void countAnew(Supplier<V> count) {
    try {
      figure = Figure.take(count, clock);
    } finally {
      counting.set(false);
    }
  }

  private static boolean isMissing(Figure<?> known, Instant now) {
    return known == null || known.isTooOld(now);
  }
}
