package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is open, all together and for each source; knows no source that has nothing open. */
final class Tally {
  private final ConcurrentHashMap<String, Integer> bySource = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();
  private final int most;
  private final int mostOfSource;

  Tally(int most, int mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  /** Why one more is not counted. */
  enum Outcome {
    COUNTED,
    TOO_MANY,
    TOO_MANY_OF_SOURCE
  }

  /** What is counted is to be given back by {@link #giveBack}, with the same source. */
  Outcome take(Optional<String> source) {
    if (all.incrementAndGet() > most) {
      all.decrementAndGet();
      return Outcome.TOO_MANY;
    }
    if (source.isPresent() && bySource.merge(source.get(), 1, Integer::sum) > mostOfSource) {
      giveBack(source);
      return Outcome.TOO_MANY_OF_SOURCE;
    }
    return Outcome.COUNTED;
  }

  void giveBack(Optional<String> source) {
    all.decrementAndGet();
    source.ifPresent(
        key -> bySource.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1));
  }

  int open() {
    return all.get();
  }
}
