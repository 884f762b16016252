package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a start finds in the journal's directory, after cutting off a torn end.
 *
 * @param mark how far the centre has stored it
 * @param nextNumber the number of the next entry
 */
record Recovery(ForwardedMark mark, List<SegmentFile> segments, long nextNumber) {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  static Recovery of(Path directory) throws IOException {
    List<SegmentFile> segments = SegmentFile.list(directory);
    Optional<ForwardedMark> found = ForwardedMark.read(directory);
    if (segments.isEmpty()) {
      ForwardedMark mark =
          found.orElseGet(() -> new ForwardedMark(UUID.randomUUID(), 0, PassedOver.NONE));
      return new Recovery(mark, segments, mark.number() + 1);
    }
    UUID journal = segments.getLast().journal();
    long before = segments.getFirst().base() - 1;
    ForwardedMark mark =
        found
            .filter(m -> m.journal().equals(journal))
            .orElseGet(() -> new ForwardedMark(journal, before, PassedOver.NONE));
    long next = Math.max(cutTornEnd(segments.getLast()), mark.number() + 1);
    return new Recovery(mark, segments, next);
  }

  /** Writes the mark unless it is already there: a node must start even if its disk is full. */
  void keepIdentity(Path directory) throws IOException {
    if (!ForwardedMark.read(directory).equals(Optional.of(mark))) {
      mark.write(directory);
    }
  }

  /** Returns the number after the segment's last whole entry. */
  private static long cutTornEnd(SegmentFile segment) throws IOException {
    try (SegmentReader reader = new SegmentReader(segment)) {
      while (reader.next().isPresent()) {
        // Only the position of the end matters.
      }
      long torn = Files.size(segment.path()) - reader.position();
      if (torn > 0) {
        LOG.warn("{} octets at the end of {} were never acknowledged: cut", torn, segment.path());
        try (FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.WRITE)) {
          channel.truncate(reader.position()).force(true);
        }
      }
      return reader.nextNumber();
    }
  }
}
