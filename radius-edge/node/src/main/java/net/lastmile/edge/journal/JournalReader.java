package net.lastmile.edge.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.lastmile.edge.journal.SegmentReader.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal from a number onwards, across segments. Used by the forwarder's thread only.
 */
final class JournalReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

  private final Segments segments;
  private SegmentFile segment;
  private SegmentReader reader;

  JournalReader(Segments segments) {
    this.segments = segments;
  }

  /** Up to {@code max} entries after {@code after}, none above {@code upTo}. */
  List<Entry> read(long after, long upTo, int max) throws IOException {
    seek(after + 1);
    List<Entry> entries = new ArrayList<>();
    while (reader != null && entries.size() < max && reader.nextNumber() <= upTo) {
      Optional<Entry> entry = atEndOfSegment() ? Optional.empty() : reader.next();
      if (entry.isPresent()) {
        entries.add(entry.get());
      } else if (!moveOn()) {
        break;
      }
    }
    return entries;
  }

  /**
   * Entries from the next segment's first number on were taken back, and acknowledged to nobody.
   */
  private boolean atEndOfSegment() {
    return segments.after(segment).filter(next -> next.base() <= reader.nextNumber()).isPresent();
  }

  private void seek(long number) throws IOException {
    if (reader != null && reader.nextNumber() == number) {
      return;
    }
    Optional<SegmentFile> holding = segments.holding(number);
    if (holding.isPresent()) {
      open(holding.get());
      while (reader.nextNumber() < number && reader.next().isPresent()) {
        // The centre already has these.
      }
    }
  }

  private boolean moveOn() throws IOException {
    Optional<SegmentFile> following = segments.after(segment);
    if (following.isEmpty()) {
      return false;
    }
    long lost = following.get().base() - reader.nextNumber();
    if (lost > 0) {
      LOG.error("{} entries at the end of {} cannot be read", lost, segment.path());
    }
    open(following.get());
    return true;
  }

  private void open(SegmentFile file) throws IOException {
    close();
    segment = file;
    reader = new SegmentReader(file);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
