package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what is taken, by all together and by each source; forgets sources that hold nothing.
 *
 * <p>If sources have a limit, none may take more than what is still free. Otherwise many sources,
 * each at its limit, would leave nothing to the next; this way as much remains free as each of them
 * has.
 */
final class Tally {
  private final ConcurrentHashMap<String, Long> bySource = new ConcurrentHashMap<>();
  private final AtomicLong all = new AtomicLong();
  private final long most;
  private final long mostOfSource;

  Tally(long most, long mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  Tally(Limits.Share share) {
    this(share.all(), share.ofSource());
  }

  /** Whether something was counted, or why not. */
  enum Outcome {
    COUNTED,
    TOO_MANY,
    TOO_MANY_OF_SOURCE
  }

  /** Whoever takes something has to return it by {@link #giveBack}, with the same source. */
  Outcome take(Optional<String> source, long amount) {
    long sum = all.addAndGet(amount);
    if (sum > most) {
      all.addAndGet(-amount);
      return Outcome.TOO_MANY;
    }
    if (source.isPresent()
        && bySource.merge(source.get(), amount, Long::sum) > ofSource(most - sum + amount)) {
      giveBack(source, amount);
      return Outcome.TOO_MANY_OF_SOURCE;
    }
    return Outcome.COUNTED;
  }

  /**
   * @param free what was free before this was taken
   */
  private long ofSource(long free) {
    return mostOfSource < most ? Math.min(mostOfSource, free) : most;
  }

  void giveBack(Optional<String> source, long amount) {
    all.addAndGet(-amount);
    source.ifPresent(
        key -> bySource.computeIfPresent(key, (_, sum) -> sum == amount ? null : sum - amount));
  }

  long taken() {
    return all.get();
  }
}
