package net.lastmile.edge.contract;

import java.util.UUID;

/**
 * How far a node's journal is and what became of its entries at the node itself. Every entry that
 * is forwarded, and is none of those counted here, the centre answered for as stored.
 *
 * @param journal a node that lost its disk begins a new one
 * @param written the number of the last entry on disk: so many the journal ever held
 * @param forwarded up to which number the centre has them
 * @param unused of those, accounting that is of no session (RFC 2867): the centre is not told
 * @param unreadable of those, entries that were damaged on disk or hold no event
 * @param refused of those, events whose content the centre refused, put aside; those played again
 *     are written anew and count anew
 * @param dropped log-in outcomes and the like that had no room and got no number, since the start
 */
public record JournalTotals(
    UUID journal,
    long written,
    long forwarded,
    long unused,
    long unreadable,
    long refused,
    long dropped) {
  /** Events that the centre answered for as stored. */
  public long delivered() {
    return forwarded - unused - unreadable - refused;
  }

  /** Whether the numbers can be those of a journal. */
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
