/**
 * Takes in what the edges' journals hold: accounting, log-in outcomes, what was learnt of NAS.
 *
 * <ol>
 *   <li>A tenant's part of a batch and the journal's position for that tenant are stored in one
 *       transaction of that tenant's role: a batch sent again counts once.
 *   <li>Which session a packet is of {@link net.lastmile.edge.contract.SessionRule} says; any
 *       packet of it makes its row, so a lost Start loses nothing, and what one said stays said.
 *       Two edges that journalled the same packet count it once.
 *   <li>Counters only grow (Q2): no late, repeated or zero packet lowers them, and a counter that
 *       wrapped at 4 GB goes on from where it was, if the line's rate allows for so much. Jumps are
 *       judged likewise ({@link OctetJump}); no sum overflows.
 *   <li>Each value of a packet is doubted by itself: one that cannot be is left out, marked on the
 *       session and counted on its router; the rest of the packet counts.
 *   <li>A Stop ends a session for good; what comes late does not open it again. Every other end,
 *       the NAS's restart, the region's word (ADR 0008), the same device's next session or our
 *       sweep (ADR 0023), is taken back by any newer packet.
 *   <li>An event that cannot be stored becomes a dead letter and stops nothing behind it. It is
 *       kept whole, staff and operators are told, and it can be played again, or discarded by an
 *       admin ({@link UnstoredEvents}); one that nothing can be made of keeps no other back.
 *   <li>A tenant whose schema takes no events holds up no other one: the platform keeps what comes
 *       for it, and stores it in order once the schema takes it. Only what ails the database at
 *       large makes an edge wait.
 *   <li>What becomes of an event is counted in the transaction that does it, for each tenant and
 *       journal, so that nothing an edge delivered can get lost unseen (ADR 0029).
 * </ol>
 */
package net.lastmile.radius;
