/**
 * Pools of addresses that the region's edges lease to lines (requirements IP2, IP3, IP6).
 *
 * <ol>
 *   <li>No two pools of a tenant share an address; other tenants' pools do not matter.
 *   <li>Edges hold a pool as it was last saved; a live session keeps the address it has.
 *   <li>Addresses that end in .0 or .255 are given out only if the pool says so (L8) or the range
 *       is no larger than a /31 (IP8).
 *   <li>A pool that a plan leases from cannot be deleted.
 * </ol>
 */
package net.lastmile.pools;
