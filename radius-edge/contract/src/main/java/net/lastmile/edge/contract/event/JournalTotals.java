package net.lastmile.edge.contract.event;

import java.util.UUID;

/**
 * How far a node's journal has got, and what became of its entries at the node itself. The centre
 * confirmed as stored every forwarded entry that is not counted as unused, unreadable or refused.
 *
 * @param journal a node that lost its disk begins a new one
 * @param written the number of the last entry on disk, which is how many the journal has ever held
 * @param forwarded the number up to which the centre has the entries
 * @param unused of those, accounting that belongs to no session (RFC 2867): not sent to the centre
 * @param unreadable of those, entries that were damaged on disk or hold no event
 * @param refused of those, events that were put aside because the centre refused their content;
 *     those that are sent again are written and counted as new entries
 * @param dropped log-in outcomes and the like that found no room and got no number, since the node
 *     started
 */
public record JournalTotals(
    UUID journal,
    long written,
    long forwarded,
    long unused,
    long unreadable,
    long refused,
    long dropped) {
  /** Events that the centre confirmed as stored. */
  public long delivered() {
    return forwarded - unused - unreadable - refused;
  }

  /** Whether the numbers are possible for a journal. */
  public boolean addsUp() {
    return journal != null
        && unused >= 0
        && unreadable >= 0
        && refused >= 0
        && dropped >= 0
        && forwarded <= written
        && unused <= forwarded
        && unreadable <= forwarded - unused
        && refused <= forwarded - unused - unreadable;
  }
}
