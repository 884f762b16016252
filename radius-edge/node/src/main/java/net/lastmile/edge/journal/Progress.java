package net.lastmile.edge.journal;

/** Two numbers: what is on disk, and what the centre has. */
final class Progress {
  private long durable;
  private long forwarded;

  Progress(long durable, long forwarded) {
    this.durable = durable;
    this.forwarded = forwarded;
  }

  synchronized void durable(long number) {
    durable = number;
    notifyAll();
  }

  synchronized void forwarded(long number) {
    forwarded = number;
  }

  synchronized long durable() {
    return durable;
  }

  synchronized long forwarded() {
    return forwarded;
  }

  synchronized long pending() {
    return durable - forwarded;
  }

  /** Waits, at most this long, until something is on disk that the centre does not have. */
  synchronized boolean awaitPending(long millis) throws InterruptedException {
    long until = System.nanoTime() + millis * 1_000_000;
    while (durable <= forwarded) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
