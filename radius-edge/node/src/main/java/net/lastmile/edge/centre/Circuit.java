package net.lastmile.edge.centre;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the node's loops from calling a centre that is down: after several failures in a row, calls
 * fail at once for a while; then one is let through as a test.
 */
final class Circuit {
  static final int FAILURES_TO_OPEN = 5;
  static final Duration OPEN_FOR = Duration.ofSeconds(3);

  private final Clock clock;
  private int failures;
  private Instant shutUntil = Instant.MIN;

  Circuit(Clock clock) {
    this.clock = clock;
  }

  synchronized void enter() throws IOException {
    if (failures >= FAILURES_TO_OPEN) {
      Instant now = clock.instant();
      if (now.isBefore(shutUntil)) {
        throw new IOException("the centre failed " + failures + " times; trying again soon");
      }
      shutUntil = now.plus(OPEN_FOR);
    }
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures >= FAILURES_TO_OPEN) {
      shutUntil = clock.instant().plus(OPEN_FOR);
    }
  }
}
