package net.lastmile.edge.lease;

import java.util.UUID;
import java.util.function.IntPredicate;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.store.record.StoredClaim;

/** Addresses and prefixes leased to lines while they are online (requirements R6, IP4). */
final class Leases {
  /** How many addresses are tried if others keep taking them first. */
  private static final int MAX_ATTEMPTS = 64;

  private final Claims claims;
  private final StaticAddresses statics;

  Leases(Claims claims, StaticAddresses statics) {
    this.claims = claims;
    this.statics = statics;
  }

  /**
   * Claims an address: the line's current one if it dials in again, else the one it had before,
   * else a free one, preferably from this node's own share.
   *
   * @return as text, a prefix with its length; null if none is left or there is no such pool
   */
  String lease(Admission.Line line, UUID poolId) {
    AddressPool pool = claims.index().use(line.tenantId(), poolId).pool();
    if (pool == null) {
      return null;
    }
    String again = again(line, poolId, pool, true);
    String before = again == null ? again(line, poolId, pool, false) : again;
    return before == null ? fresh(line, poolId, pool) : before;
  }

  private String again(Admission.Line line, UUID poolId, AddressPool pool, boolean sameLine) {
    String subscriber = line.subscriberId().toString();
    for (ClaimKey key : claims.index().ofSubscriber(line.tenantId(), subscriber)) {
      StoredClaim claim = claims.get(key.text());
      boolean fits =
          key.kind() == ClaimKey.Kind.ADDRESS
              && key.of().equals(poolId)
              && claim != null
              && claim.subscriber().equals(subscriber)
              && (sameLine
                  ? Claims.isOfLine(claim, line)
                  : claims.isFree(key, claim, line.nowMillis()))
              && isLeasable(line.tenantId(), pool, key.what());
      if (fits && claims.take(key.text(), claim, line)) {
        return key.what();
      }
    }
    return null;
  }

  private boolean isLeasable(UUID tenantId, AddressPool pool, String address) {
    int place = pool.placeOf(address);
    return place >= 0 && !pool.isReserved(place) && !statics.hold(tenantId, address);
  }

  private String fresh(Admission.Line line, UUID poolId, AddressPool pool) {
    PoolUse use = claims.index().use(line.tenantId(), poolId);
    IntPredicate nobodys = place -> !statics.hold(line.tenantId(), pool.text(place));
    IntPredicate own = place -> claims.shares().isOwn(place) && nobodys.test(place);
    int from = Math.floorMod(line.subscriberId().hashCode(), Math.max(1, pool.size()));
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      int ours = use.free(from, own);
      int place = ours < 0 ? use.free(from, nobodys) : ours;
      if (place < 0) {
        return null;
      }
      String address = pool.text(place);
      ClaimKey key = ClaimKey.address(line.tenantId(), poolId, address);
      StoredClaim claim = claims.get(key.text());
      if (claims.isFree(key, claim, line.nowMillis()) && claims.take(key.text(), claim, line)) {
        return address;
      }
      from = (place + 1) % pool.size();
    }
    return null;
  }
}
