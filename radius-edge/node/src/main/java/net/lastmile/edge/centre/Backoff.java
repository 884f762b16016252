package net.lastmile.edge.centre;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waiting times after failures. They double up to a limit; each is random between half and all of
 * that, so that nodes that failed together do not retry together. For one thread.
 */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private long nextMillis = FIRST.toMillis();

  public void pause() throws InterruptedException {
    long millis = ThreadLocalRandom.current().nextLong(nextMillis / 2, nextMillis + 1);
    nextMillis = Math.min(LONGEST.toMillis(), nextMillis * 2);
    Thread.sleep(millis);
  }

  public void reset() {
    nextMillis = FIRST.toMillis();
  }
}
