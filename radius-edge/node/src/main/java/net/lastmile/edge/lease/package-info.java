/**
 * What a line holds while it is online: an address, prefixes, and a place under its session limit.
 *
 * <ol>
 *   <li>A claim is taken by replacing what was there before: of all the region's nodes, one
 *       succeeds. Each side of a split has addresses that the other side does not touch until its
 *       own are used up.
 *   <li>A claim lasts as long as its session, and for a while without one. A line that dials in
 *       again from the same device takes over what it had.
 *   <li>A released claim keeps the line's name, so that the line gets the same address again.
 *   <li>A subscriber's static address or a reserved one is never leased.
 *   <li>If the region cannot agree, a session limit lets the line in, but no address is invented.
 *   <li>The review frees what was forgotten and counts it, a limited number per run.
 * </ol>
 */
package net.lastmile.edge.lease;
