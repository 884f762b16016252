package net.lastmile.edge.lease;

import java.util.UUID;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.StoredClaim;

/** What lines hold, and how it changes hands: if two nodes try at once, one succeeds. */
final class Claims {
  private final SharedMap<StoredClaim> shared;
  private final ClaimIndex index = new ClaimIndex();
  private final Shares shares;
  private final Liveness liveness;

  Claims(SharedMap<StoredClaim> shared, Sessions sessions, String node) {
    this.shared = shared;
    this.shares = new Shares(node);
    this.liveness = new Liveness(sessions);
    shared.watch(
        (key, claim) -> {
          if (!shares.apply(key)) {
            index.apply(key, claim);
          }
        });
  }

  /** Tells the other nodes that this one leases, too. */
  void join(long nowMillis) {
    shares.join(shared, nowMillis);
  }

  ClaimIndex index() {
    return index;
  }

  Shares shares() {
    return shares;
  }

  Liveness liveness() {
    return liveness;
  }

  /** What this node knows of a claim, or null. */
  StoredClaim get(String key) {
    return shared.get(key);
  }

  /** Whether nobody holds it, or the holder's session is gone. */
  boolean isFree(ClaimKey key, StoredClaim claim, long nowMillis) {
    return claim == null || !liveness.isKept(key, claim, nowMillis);
  }

  /** Takes it for a line, provided it has not changed since it was read. */
  boolean take(String key, StoredClaim before, Admission.Line line) {
    return shared.swap(key, before, of(line));
  }

  /**
   * Releases what was claimed for a session.
   *
   * @return how many claims that were
   */
  int release(UUID tenantId, String token, long nowMillis) {
    int released = 0;
    for (ClaimKey key : index.ofToken(tenantId, token)) {
      StoredClaim claim = get(key.text());
      if (claim != null && claim.token().equals(token) && release(key.text(), claim, nowMillis)) {
        released++;
      }
    }
    return released;
  }

  /** Releases it, provided it has not changed since it was read. */
  boolean release(String key, StoredClaim claim, long nowMillis) {
    return claim.held() && shared.swap(key, claim, claim.released(nowMillis));
  }

  /** Replaces a claim that was wrong. */
  boolean mend(String key, StoredClaim before, StoredClaim after) {
    return shared.swap(key, before, after);
  }

  /**
   * Whether the line that dials in is the one that had this: from the same device or, if the router
   * names none, from the same port. If it names neither, nobody can tell.
   */
  static boolean isOfLine(StoredClaim claim, Admission.Line line) {
    if (!claim.subscriber().equals(line.subscriberId().toString())) {
      return false;
    }
    if (!claim.callingStationId().isEmpty() || !line.callingStationId().isEmpty()) {
      return claim.callingStationId().equalsIgnoreCase(line.callingStationId());
    }
    return !claim.nasPort().isEmpty()
        && claim.nas().equals(line.nasId().toString())
        && claim.nasPort().equals(line.nasPort());
  }

  private static StoredClaim of(Admission.Line line) {
    return new StoredClaim(
        line.subscriberId().toString(),
        line.token(),
        line.nasId().toString(),
        line.callingStationId(),
        line.nasPort(),
        line.nowMillis(),
        true);
  }
}
