/**
 * Who is online in the region: the table of sessions, and who watches over it. What lines hold of
 * addresses and permitted sessions is in package {@code lease}.
 *
 * <ol>
 *   <li>Any accounting packet makes its session, so a lost Start loses nothing. Which one it is of
 *       {@link net.lastmile.edge.contract.SessionRule} says, here and at the centre.
 *   <li>Neither an Access-Accept nor an Accounting-Response waits for the table. What has no room
 *       in the queue is dropped and counted; the session's next packet makes up for it.
 *   <li>The table is written to the other nodes only when something changed that they need. Until
 *       it is, this node goes by what it found out, not by what the table still says.
 *   <li>The region decides when a silent session is over; the centre hears of it by the journal. A
 *       newer packet opens it again: only a Stop is final. Of a NAS that never reports its sessions
 *       silence says nothing.
 *   <li>One NAS fills no more than its share of the table, and its packets do not keep others' from
 *       it. What a share has no room for is counted; it is in the journal all the same.
 * </ol>
 */
package net.lastmile.edge.session;
