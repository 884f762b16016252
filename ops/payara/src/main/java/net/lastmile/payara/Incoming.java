package net.lastmile.payara;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request from its first octet to the end of its answer: whom it is counted for, how much of its
 * body has come, and what it has taken of what others share. It gives back its own and nothing of
 * the next one on its connection, which may have begun before this one is over.
 */
final class Incoming {
  /**
   * What a piece of a body takes in memory beside its octets. Grizzly keeps a buffer for each
   * chunk, a place in two arrays, and the line that says how long it is.
   */
  private static final int PIECE_OCTETS = 128;

  private final Map<Tally, Long> taken = new IdentityHashMap<>();
  private final Optional<String> from;
  private final long mostOctets;
  private long octets;
  private long pieces;
  private boolean over;
  private volatile State state = State.ARRIVES;

  /** What is done with what comes of it. */
  enum State {
    ARRIVES,
    HANDED_ON,
    REFUSED
  }

  /**
   * @param from whom it is counted for
   * @param mostOctets how large its body may be
   */
  Incoming(Optional<String> from, long mostOctets) {
    this.from = from;
    this.mostOctets = mostOctets;
  }

  State state() {
    return state;
  }

  /** Whom it is counted for; empty where that is a proxy, which stands for many. */
  Optional<String> from() {
    return from;
  }

  /** False, and it is not, where its connection has closed: what it had taken is given back. */
  synchronized boolean handOn() {
    if (!over) {
      state = State.HANDED_ON;
    }
    return !over;
  }

  synchronized void refuse() {
    state = State.REFUSED;
    giveBack();
  }

  /** Its connection has closed. What a thread is busy with, the thread gives back. */
  synchronized void abandon() {
    if (state != State.HANDED_ON) {
      giveBack();
    }
  }

  /**
   * @param more octets of its body that have come
   */
  synchronized void grow(long more) {
    if (more > 0) {
      octets += more;
      pieces++;
    }
  }

  synchronized long octets() {
    return octets;
  }

  /**
   * @param announced how many there will be; less than 1 where it does not say so
   */
  synchronized boolean isTooLarge(long announced) {
    return Math.max(octets, announced) > mostOctets;
  }

  synchronized boolean isHeld() {
    return octets <= Limits.HELD_OCTETS;
  }

  /** Octets of memory that its body takes, about. */
  private long cost() {
    return octets + pieces * PIECE_OCTETS;
  }

  /** Takes what its body has grown by. */
  synchronized Tally.Outcome hold(Tally held) {
    return take(held, cost() - taken.getOrDefault(held, 0L));
  }

  /** Where it is over already, there is nobody to be refused. */
  synchronized Tally.Outcome take(Tally tally, long amount) {
    if (over || amount == 0) {
      return Tally.Outcome.COUNTED;
    }
    Tally.Outcome outcome = tally.take(from, amount);
    if (outcome == Tally.Outcome.COUNTED) {
      taken.merge(tally, amount, Long::sum);
    }
    return outcome;
  }

  /** Once; it takes nothing after that. */
  synchronized void giveBack() {
    over = true;
    taken.forEach((tally, amount) -> tally.giveBack(from, amount));
    taken.clear();
  }
}
