/**
 * The tenant's routers (NAS, BNGs) and what to paste into them.
 *
 * <ol>
 *   <li>A secret is never given out again, except in the one answer that made it (N1). It is sealed
 *       under the tenant's key.
 *   <li>A NAS whose secret is short, or seems to differ from ours, shows this until it is
 *       corrected.
 *   <li>An address belongs to only one NAS within the tenant: the edges tell routers apart by it.
 *   <li>Each change reaches the edges by the change feed, in the same transaction.
 * </ol>
 */
package net.lastmile.network;
