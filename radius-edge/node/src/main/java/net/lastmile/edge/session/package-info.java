/**
 * Who is online in the region: the table of sessions, and the watch over silent ones. The addresses
 * and places under session limits that lines hold are in package {@code lease}.
 *
 * <ol>
 *   <li>Any accounting packet creates its session, so a lost Start loses nothing. {@link
 *       net.lastmile.edge.contract.event.SessionRule} decides which session a packet belongs to,
 *       here and at the centre.
 *   <li>Neither an Access-Accept nor an Accounting-Response waits for the table. Packets that find
 *       no room in the queue are dropped and counted; the session's next packet makes up for it.
 *   <li>The table is written to the other nodes only when something changed that they need. Until
 *       then, this node uses its own knowledge, not what the table still says.
 *   <li>The region decides when a silent session has ended, and tells the centre through the
 *       journal. A newer packet opens the session again: only a Stop is final. For a NAS that never
 *       reports its sessions, silence means nothing.
 *   <li>One NAS cannot fill more than its share of the table, and its packets do not keep others'
 *       from it. What exceeds a share is counted; it is in the journal all the same.
 * </ol>
 */
package net.lastmile.edge.session;
