package net.lastmile.catalog;

import java.util.UUID;
import net.lastmile.edge.contract.PlanPools;

/**
 * Where the addresses of a plan's lines come from other than the router's own pool, and how many
 * sessions a line may have.
 *
 * @param ipv4PoolId id of a pool that the edges lease from, or null, as with the other two
 * @param framedIpv6Pool name of a pool on the router, or empty
 * @param sessionLimit 0: no limit
 */
record PlanAddresses(
    UUID ipv4PoolId,
    UUID ipv6PoolId,
    UUID delegatedPoolId,
    String framedIpv6Pool,
    String delegatedIpv6Pool,
    int sessionLimit) {
  static final PlanAddresses NONE = new PlanAddresses(null, null, null, "", "", 0);

  /** As the edges hold it. */
  PlanPools pools() {
    return new PlanPools(
        ipv4PoolId, ipv6PoolId, delegatedPoolId, framedIpv6Pool, delegatedIpv6Pool, sessionLimit);
  }
}
