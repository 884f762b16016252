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
 * What a start finds in the journal's directory, its torn end cut off.
 *
 * @param forwarded how far the centre has stored it
 * @param nextNumber the number the next entry gets
 */
record Recovery(UUID journal, List<SegmentFile> segments, long forwarded, long nextNumber) {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  static Recovery of(Path directory) throws IOException {
    List<SegmentFile> segments = SegmentFile.list(directory);
    Optional<ForwardedMark> mark = ForwardedMark.read(directory);
    if (segments.isEmpty()) {
      UUID journal = mark.map(ForwardedMark::journal).orElseGet(UUID::randomUUID);
      long forwarded = mark.map(ForwardedMark::number).orElse(0L);
      return new Recovery(journal, segments, forwarded, forwarded + 1);
    }
    UUID journal = segments.getLast().journal();
    long forwarded =
        mark.filter(m -> m.journal().equals(journal))
            .map(ForwardedMark::number)
            .orElse(segments.getFirst().base() - 1);
    long next = Math.max(cutTornEnd(segments.getLast()), forwarded + 1);
    return new Recovery(journal, segments, forwarded, next);
  }

  /** Writes the mark unless it says this already: a node must start on a disk that is full. */
  void keepIdentity(Path directory) throws IOException {
    ForwardedMark mark = new ForwardedMark(journal, forwarded);
    if (!ForwardedMark.read(directory).equals(Optional.of(mark))) {
      mark.write(directory);
    }
  }

  /** Gives the number after the segment's last whole entry. */
  private static long cutTornEnd(SegmentFile segment) throws IOException {
    try (SegmentReader reader = new SegmentReader(segment)) {
      while (reader.next().isPresent()) {
        // Only where it ends matters.
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
