package net.lastmile.edge.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.journal.SegmentReader.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads once more, at a start, what the newest segments hold: the table of sessions is written a
 * moment after a packet is acknowledged, and not at all while the disk is full.
 */
public final class RecentAccounting {
  private static final Logger LOG = LoggerFactory.getLogger(RecentAccounting.class);

  /**
   * Some 128 MiB, read in a second or two. A node that could not write its table for longer learns
   * of older sessions by their next interim.
   */
  private static final int NEWEST_SEGMENTS = 8;

  private RecentAccounting() {}

  /**
   * Hands over accounting packets in the order in which they were acknowledged; lost sessions are
   * not among them, for the region decides that anew.
   *
   * @param since older packets are passed over
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
