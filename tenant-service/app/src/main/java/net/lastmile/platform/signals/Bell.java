package net.lastmile.platform.signals;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a ring while it is busy wakes it when it next waits. */
final class Bell {
  private final Semaphore rings = new Semaphore(0);

  /** From any thread. */
  void ring() {
    rings.release();
  }

  /**
   * Waits for a ring, or until the time is over.
   *
   * @return whether the bell rang
   */
  boolean await(Duration atMost) throws InterruptedException {
    boolean rang = rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (rang) {
      rings.drainPermits();
    }
    return rang;
  }
}
