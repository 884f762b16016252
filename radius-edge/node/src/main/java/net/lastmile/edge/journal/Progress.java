package net.lastmile.edge.journal;

import java.util.UUID;
import net.lastmile.edge.contract.event.JournalTotals;

/**
 * How far the journal is on disk, how far the centre has it, and counts of what it did not store.
 */
final class Progress {
  private long durable;
  private long forwarded;
  private PassedOver passedOver;

  Progress(long durable, ForwardedMark mark) {
    this.durable = durable;
    this.forwarded = mark.number();
    this.passedOver = mark.passedOver();
  }

  synchronized void durable(long number) {
    durable = number;
    notifyAll();
  }

  synchronized void forwarded(ForwardedMark mark) {
    forwarded = mark.number();
    passedOver = mark.passedOver();
  }

  synchronized long durable() {
    return durable;
  }

  synchronized long forwarded() {
    return forwarded;
  }

  synchronized PassedOver passedOver() {
    return passedOver;
  }

  /** All counts, read at one moment. */
  synchronized JournalTotals totals(UUID journal, long dropped) {
    return new JournalTotals(
        journal,
        durable,
        forwarded,
        passedOver.unused(),
        passedOver.unreadable(),
        passedOver.refused(),
        dropped);
  }

  synchronized long pending() {
    return durable - forwarded;
  }

  /** Waits until something is on disk that the centre does not have, but no longer than this. */
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
