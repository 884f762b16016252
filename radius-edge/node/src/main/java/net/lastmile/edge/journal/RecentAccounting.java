package net.lastmile.edge.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.journal.SegmentReader.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At a start, reads the newest segments again: the table of sessions is written a moment after a
 * packet is acknowledged, and not at all while the disk is full.
 */
public final class RecentAccounting {
  private static final Logger LOG = LoggerFactory.getLogger(RecentAccounting.class);

  /**
   * About 128 MiB, read in a second or two. A node that could not write its table for longer learns
   * of older sessions from their next interim.
   */
  private static final int NEWEST_SEGMENTS = 8;

  private RecentAccounting() {}

  /**
   * Passes on accounting packets in the order in which they were acknowledged. Notices of lost
   * sessions are left out, since the region decides that again.
   *
   * @param since older packets are skipped
   * @return how many there were
   * @throws IOException if the disk cannot be read
   */
  public static int forEach(Journal journal, Instant since, Consumer<AccountingEvent> action)
      throws IOException {
    int count = 0;
    for (SegmentFile segment : journal.segments().newest(NEWEST_SEGMENTS)) {
      try (SegmentReader reader = new SegmentReader(segment)) {
        for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
          Optional<AccountingEvent> event = accounting(next.get());
          if (event.isPresent() && !event.get().at().isBefore(since)) {
            action.accept(event.get());
            count++;
          }
        }
      }
    }
    if (count > 0) {
      LOG.info("{} accounting packets of the journal were read into the table of sessions", count);
    }
    return count;
  }

  private static Optional<AccountingEvent> accounting(Entry entry) {
    return entry.isDamaged() || !EntryDecoder.isAccounting(entry.octets())
        ? Optional.empty()
        : EntryDecoder.decode(entry.number(), entry.octets()).map(AccountingEvent.class::cast);
  }
}
