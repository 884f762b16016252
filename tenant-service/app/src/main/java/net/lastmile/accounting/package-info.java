/**
 * Stores what the edges' journals hold: accounting, log-in outcomes, what was learnt about NAS.
 *
 * <ol>
 *   <li>A tenant's part of a batch and the journal's position for that tenant are stored in one
 *       transaction of that tenant's role: a batch sent again counts once.
 *   <li>{@link net.lastmile.edge.contract.event.SessionRule} decides which session a packet belongs
 *       to. Any packet of a session creates its row, so a lost Start loses nothing, and what one
 *       packet said stays. Two edges that journalled the same packet count it once.
 *   <li>Counters only grow (Q2): no late, repeated or zero packet lowers them, and a counter that
 *       wrapped at 4 GB continues from where it was, if the line's rate allows that much. Jumps are
 *       judged in a similar way ({@link OctetJump}); no sum overflows.
 *   <li>Each value of a packet is checked separately: an impossible one is left out, marked on the
 *       session and counted on its router; the rest of the packet counts.
 *   <li>A Stop ends a session for good; a late packet does not reopen it. Any newer packet undoes
 *       every other end: the NAS's restart, the region's report of silence (ADR 0008), the same
 *       device's next session or our sweep (ADR 0023).
 *   <li>An event that cannot be stored becomes a dead letter and does not hold up those behind it.
 *       It is kept whole, staff and operators are told, and it can be stored again, or discarded by
 *       an admin ({@link UnstoredEvents}); an unreadable one holds up no other.
 *   <li>A tenant whose schema takes no events holds up no other one: the platform holds its events,
 *       and stores them in order once the schema takes them. An edge waits only for faults of the
 *       whole database.
 *   <li>What becomes of an event is counted in the transaction that does it, for each tenant and
 *       journal, so that no event that an edge delivered can get lost unnoticed (ADR 0029).
 * </ol>
 */
package net.lastmile.accounting;

import net.lastmile.accounting.session.OctetJump;
import net.lastmile.accounting.unstored.UnstoredEvents;
