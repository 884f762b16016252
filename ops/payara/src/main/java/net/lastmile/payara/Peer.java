package net.lastmile.payara;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.glassfish.grizzly.Connection;

/** A connection: until when it has to send what, and its unfinished requests. */
final class Peer {
  private final Connection<?> connection;
  private final long patienceNanos;
  private final Set<Incoming> requests = new HashSet<>();
  private boolean owes = true;
  private boolean idle;
  private boolean closed;
  private long dueNanos;

  Peer(Connection<?> connection, Duration patience, long nanoTime) {
    this.connection = connection;
    patienceNanos = patience.toNanos();
    dueNanos = nanoTime + patienceNanos;
  }

  /** It has sent something. A request that has already begun keeps its deadline. */
  synchronized void begin(long nanoTime) {
    if (idle || !owes && !isAnswering()) {
      owe(nanoTime + patienceNanos, false);
    }
  }

  /**
   * The next request begins. So the answers before it are written, although the thread that wrote
   * the last one may be the same that reads this.
   */
  synchronized void asks(Incoming request) {
    requests.stream().filter(Peer::isBeingAnswered).forEach(Incoming::giveBack);
    requests.removeIf(Peer::isBeingAnswered);
    if (closed) {
      request.abandon();
    } else {
      requests.add(request);
    }
  }

  /** Its request is complete. */
  synchronized void owesNothing() {
    owes = false;
    idle = false;
  }

  /** A thread reads the rest of its request. */
  synchronized void owesRest(long nanoTime) {
    owe(nanoTime + patienceNanos * Limits.PATIENCE_FOR_LARGE, false);
  }

  /**
   * The answer has ended. If octets of another request arrived together with this one, no event
   * will announce them, so the time runs from now; otherwise it restarts with the next octet.
   */
  synchronized void answered(Incoming request, long nanoTime) {
    requests.remove(request);
    if (!isAnswering()) {
      owe(nanoTime + patienceNanos, true);
    }
  }

  private void owe(long untilNanos, boolean nothingBegun) {
    owes = !closed;
    idle = nothingBegun;
    dueNanos = untilNanos;
  }

  private boolean isAnswering() {
    return requests.stream().anyMatch(Peer::isBeingAnswered);
  }

  private static boolean isBeingAnswered(Incoming request) {
    return request.state() == Incoming.State.HANDED_ON;
  }

  synchronized boolean isLate(long nanoTime) {
    return owes && nanoTime - dueNanos > 0;
  }

  synchronized void closed() {
    closed = true;
    owes = false;
    requests.forEach(Incoming::abandon);
    requests.clear();
  }

  void cutOff() {
    connection.closeSilently();
  }
}
