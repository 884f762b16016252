package net.lastmile.edge.radsec;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Limits what strangers can write into a log: each subject once in a while, and a limited number of
 * subjects.
 */
final class LineBudget {
  static final int MAX_LINES = 20;
  static final Duration WHILE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Set<Object> told = new HashSet<>();
  private Instant ends = Instant.MIN;
  private int untold;

  LineBudget(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a line about this subject may be written now. */
  synchronized boolean admits(Object subject) {
    Instant now = clock.instant();
    if (!now.isBefore(ends)) {
      told.clear();
      ends = now.plus(WHILE);
    }
    boolean admitted = told.size() < MAX_LINES && told.add(subject);
    untold += admitted ? 0 : 1;
    return admitted;
  }

  /** The number of lines not admitted since the last call. */
  synchronized int takeUntold() {
    int before = untold;
    untold = 0;
    return before;
  }
}
