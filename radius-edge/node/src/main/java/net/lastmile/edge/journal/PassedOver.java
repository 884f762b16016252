package net.lastmile.edge.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.journal.SegmentReader.Entry;

/**
 * Counts of the journal's forwarded entries of which the centre stored nothing. Kept with the
 * journal's position, so that a batch sent again is not counted again.
 *
 * @param unused accounting that belongs to no session
 * @param unreadable damaged on disk, or of a kind that this release does not know
 * @param refused put aside because the centre refused their content
 */
record PassedOver(long unused, long unreadable, long refused) {
  static final PassedOver NONE = new PassedOver(0, 0, 0);

  /**
   * Counts the entries in {@code (after, upTo]} that are no event. A number not even found on disk
   * counts as unreadable.
   *
   * @param events those made of the entries
   */
  static PassedOver between(long after, long upTo, List<Entry> entries, List<EdgeEvent> events) {
    Set<Long> told = new HashSet<>();
    for (EdgeEvent event : events) {
      if (event.number() <= upTo) {
        told.add(event.number());
      }
    }
    long unused =
        entries.stream()
            .filter(entry -> entry.number() <= upTo && !told.contains(entry.number()))
            .filter(PassedOver::isUnused)
            .count();
    return new PassedOver(unused, upTo - after - told.size() - unused, 0);
  }

  static boolean isUnused(Entry entry) {
    return !entry.isDamaged() && EntryDecoder.isAccounting(entry.octets());
  }

  PassedOver plus(PassedOver more) {
    return new PassedOver(
        unused + more.unused, unreadable + more.unreadable, refused + more.refused);
  }

  PassedOver plusRefused() {
    return new PassedOver(unused, unreadable, refused + 1);
  }
}
