/**
 * What a line holds while it is online: an address, prefixes, and one of the sessions it may have.
 *
 * <ol>
 *   <li>A claim is taken by putting it in the place of what was there: of all the region's nodes
 *       one succeeds. Both sides of a split have addresses that the other does not touch before its
 *       own are used up.
 *   <li>A claim lives as long as its session does, and a while without one. Who dials again from
 *       the same device takes over what it had.
 *   <li>A claim that was given up keeps its name: the line gets the same address again.
 *   <li>A subscriber's static address, and a reserved one, is never leased.
 *   <li>Where the region cannot agree, a limit admits; an address is not made up.
 *   <li>The review frees what was forgotten and counts it, so much a run.
 * </ol>
 */
package net.lastmile.edge.lease;
