package net.lastmile.payara;

import java.util.ArrayDeque;
import java.util.Deque;
import org.glassfish.grizzly.Connection;

/** A connection: since when it owes us a request, and what it has taken of what others share. */
final class Peer {
  private final Connection<?> connection;
  private final Deque<Runnable> untilAnswered = new ArrayDeque<>();
  private final Deque<Runnable> untilClosed = new ArrayDeque<>();
  private boolean owes;
  private boolean closed;
  private long owesSinceNanos;
  private long heldOctets;

  Peer(Connection<?> connection, long nanoTime) {
    this.connection = connection;
    begin(nanoTime);
  }

  /** It has connected, or sent something; a request begun before is not begun anew. */
  synchronized void begin(long nanoTime) {
    if (!owes && untilAnswered.isEmpty()) {
      owes = true;
      owesSinceNanos = nanoTime;
    }
  }

  /** Its request is whole, or as far as we wait for it. */
  synchronized void owesNothing() {
    owes = false;
    heldOctets = 0;
  }

  synchronized boolean isLate(long nanoTime, long patienceNanos) {
    return owes && nanoTime - owesSinceNanos > patienceNanos;
  }

  /**
   * @return by how much more is held than before
   */
  synchronized long hold(long octets) {
    long more = octets - heldOctets;
    heldOctets = octets;
    return more;
  }

  synchronized long held() {
    return heldOctets;
  }

  /** Runs at once where the connection is closed already. */
  void onAnswered(Runnable giveBack) {
    add(untilAnswered, giveBack);
  }

  void onClosed(Runnable giveBack) {
    add(untilClosed, giveBack);
  }

  private void add(Deque<Runnable> list, Runnable giveBack) {
    synchronized (this) {
      if (!closed) {
        list.add(giveBack);
        return;
      }
    }
    giveBack.run();
  }

  void answered() {
    runAll(untilAnswered);
  }

  void closed() {
    synchronized (this) {
      closed = true;
      owes = false;
    }
    runAll(untilAnswered);
    runAll(untilClosed);
  }

  void cutOff() {
    connection.closeSilently();
  }

  private void runAll(Deque<Runnable> list) {
    while (true) {
      Runnable next;
      synchronized (this) {
        next = list.poll();
      }
      if (next == null) {
        return;
      }
      next.run();
    }
  }
}
