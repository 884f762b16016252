package net.lastmile.edge.journal;

import java.util.concurrent.TimeUnit;

/**
 * Entries on their way from the event loops to the journal's thread. A place reuses its array, so
 * that an entry allocates none. Any thread may offer; one takes.
 *
 * <p>The taker is woken at once for an entry that somebody waits for, and for other entries only
 * when there is a group of them: waking a thread for each costs more than the entry.
 */
final class EntryRing {
  private static final int FIRST_OCTETS = 192;

  /** The array of a longer entry is not reused. */
  private static final int KEPT_OCTETS = 512;

  private final int group;
  private final byte[][] octets;
  private final int[] lengths;
  private final EventSink.Durable[] durables;
  private long first;
  private long next;
  private int waitedFor;

  /**
   * @param places a power of two
   * @param group the most entries taken together
   */
  EntryRing(int places, int group) {
    this.group = group;
    octets = new byte[places][];
    lengths = new int[places];
    durables = new EventSink.Durable[places];
  }

  /**
   * Copies an entry into the ring.
   *
   * @param durable is told when it is on disk; may be null
   * @param reserved number of places to leave for others
   * @return false if there is no room
   */
  synchronized boolean offer(byte[] entry, int length, EventSink.Durable durable, int reserved) {
    if (next - first >= octets.length - reserved) {
      return false;
    }
    int place = place(next);
    byte[] kept = octets[place];
    if (kept == null || kept.length < length) {
      kept = new byte[Math.max(FIRST_OCTETS, length)];
      octets[place] = kept;
    }
    System.arraycopy(entry, 0, kept, 0, length);
    lengths[place] = length;
    durables[place] = durable;
    next++;
    if (durable != null) {
      waitedFor++;
    }
    if (durable != null && waitedFor == 1 || next - first == group) {
      notifyAll();
    }
    return true;
  }

  synchronized boolean isEmpty() {
    return next == first;
  }

  /** Waits until entries should be taken, but no longer than this. */
  synchronized void await(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (waitedFor == 0 && next - first < group) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** How many may be read now; the first is at index 0. They stay until {@link #taken}. */
  synchronized int available() {
    return (int) Math.min(next - first, group);
  }

  byte[] octets(int index) {
    return octets[place(first + index)];
  }

  int length(int index) {
    return lengths[place(first + index)];
  }

  /** Null if nobody waits for it. */
  EventSink.Durable durable(int index) {
    return durables[place(first + index)];
  }

  /** Frees the first places. */
  synchronized void taken(int count) {
    for (int i = 0; i < count; i++) {
      int place = place(first + i);
      if (durables[place] != null) {
        durables[place] = null;
        waitedFor--;
      }
      if (octets[place].length > KEPT_OCTETS) {
        octets[place] = null;
      }
    }
    first += count;
  }

  private int place(long number) {
    return (int) number & octets.length - 1;
  }
}
