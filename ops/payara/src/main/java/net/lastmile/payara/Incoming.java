package net.lastmile.payara;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request from its first octet to the end of its answer: which source it counts for, how much of
 * its body has arrived, and what it has taken from shared limits. It gives back only its own share,
 * never that of the connection's next request, which may begin before this one is over.
 */
final class Incoming {
  /**
   * Memory that a piece of a body takes beyond its octets: for each chunk Grizzly keeps a buffer, a
   * place in two arrays, and the line with the chunk's length.
   */
  private static final int PIECE_OCTETS = 128;

  private final Map<Tally, Long> taken = new IdentityHashMap<>();
  private final Optional<String> from;
  private final long mostOctets;
  private long octets;
  private long pieces;
  private boolean over;
  private volatile State state = State.ARRIVES;

  /** What happens to the octets that arrive. */
  enum State {
    ARRIVES,
    HANDED_ON,
    REFUSED
  }

  /**
   * @param from the source it counts for
   * @param mostOctets largest allowed body
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

  /**
   * Its connection has closed. If a thread is working on the request, that thread gives its share
   * back.
   */
  synchronized void abandon() {
    if (state != State.HANDED_ON) {
      giveBack();
    }
  }

  /**
   * @param more octets of its body that have arrived
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
   * @param announced the length it announces; less than 1 if it announces none
   */
  synchronized boolean isTooLarge(long announced) {
    return Math.max(octets, announced) > mostOctets;
  }

  synchronized boolean isHeld() {
    return octets <= Limits.HELD_OCTETS;
  }

  /** Approximate memory that its body takes, in octets. */
  private long cost() {
    return octets + pieces * PIECE_OCTETS;
  }

  /** Takes the share by which its body has grown. */
  synchronized Tally.Outcome hold(Tally held) {
    return take(held, cost() - taken.getOrDefault(held, 0L));
  }

  /** Always succeeds if the request is over, as there is nobody left to refuse. */
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

  /** Has an effect only once; the request takes nothing afterwards. */
  synchronized void giveBack() {
    over = true;
    taken.forEach((tally, amount) -> tally.giveBack(from, amount));
    taken.clear();
  }
}
