package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what is taken, all together and for each source; knows no source that has nothing.
 *
 * <p>Where sources have a limit, none may have more than what is still free: many who each take all
 * that one may have would leave nothing to the next, and so they leave as much as each of them has.
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

  /** Why more is not counted. */
  enum Outcome {
    COUNTED,
    TOO_MANY,
    TOO_MANY_OF_SOURCE
  }

  /** What is counted is to be given back by {@link #giveBack}, with the same source. */
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
   * @param free before this was taken
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
