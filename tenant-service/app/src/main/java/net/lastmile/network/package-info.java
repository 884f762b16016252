/**
 * The tenant's routers (NAS, BNGs) and what to paste into them.
 *
 * <ol>
 *   <li>A secret goes in and never comes out again, but for the one answer that made it (N1). It
 *       lies sealed under the tenant's key.
 *   <li>A NAS whose secret is short, or seems to be another one than ours, says so until that is
 *       mended.
 *   <li>An address is one NAS's alone within the tenant: the edges tell routers apart by it.
 *   <li>Each change reaches the edges by the change feed, in the same transaction.
 * </ol>
 */
package net.lastmile.network;
