package net.lastmile.edge.lease;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import net.lastmile.edge.store.record.StoredClaim;

/** Which of a pool's addresses are held, and which ever were. */
final class PoolUse {
  private static final int NONE = -1;

  /** Claims by address, needed as long as the pool's record is unknown. */
  private final Map<String, Boolean> claims = new HashMap<>();

  private final BitSet known = new BitSet();
  private final BitSet held = new BitSet();
  private AddressPool pool;

  synchronized void become(AddressPool newPool) {
    pool = newPool;
    known.clear();
    held.clear();
    if (newPool != null) {
      claims.forEach(this::mark);
    }
  }

  synchronized AddressPool pool() {
    return pool;
  }

  synchronized void note(String address, StoredClaim claim) {
    if (claim == null) {
      claims.remove(address);
    } else {
      claims.put(address, claim.held());
    }
    if (pool != null) {
      mark(address, claim == null ? null : claim.held());
    }
  }

  private void mark(String address, Boolean isHeld) {
    int place = pool.placeOf(address);
    if (place >= 0) {
      known.set(place, isHeld != null);
      held.set(place, isHeld != null && isHeld);
    }
  }

  /** The number of addresses held. */
  synchronized int held() {
    return held.cardinality();
  }

  /**
   * A place to try, or -1. Prefers places that nobody ever had, so that lines can get their old
   * addresses again, then those that were released.
   *
   * @param from where to start
   * @param usable which places may be tried at all
   */
  synchronized int free(int from, IntPredicate usable) {
    if (pool == null || pool.size() == 0) {
      return NONE;
    }
    int fresh = next(known, from, usable);
    return fresh == NONE ? next(held, from, usable) : fresh;
  }

  private int next(BitSet taken, int from, IntPredicate usable) {
    int ahead = next(taken, from, pool.size(), usable);
    return ahead == NONE ? next(taken, 0, from, usable) : ahead;
  }

  private int next(BitSet taken, int from, int end, IntPredicate usable) {
    int at = taken.nextClearBit(from);
    while (at < end && (pool.isReserved(at) || !usable.test(at))) {
      at = taken.nextClearBit(at + 1);
    }
    return at < end ? at : NONE;
  }
}
