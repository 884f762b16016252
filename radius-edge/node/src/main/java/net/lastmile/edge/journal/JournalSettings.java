package net.lastmile.edge.journal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the journal is sized.
 *
 * @param maxBytes its maximum size on disk; beyond that it refuses entries, and NAS keep their
 *     records
 * @param segmentBytes size after which a segment is followed by the next
 * @param segmentAge age of its entries after which a segment is followed by the next, so that they
 *     can be deleted once the centre has them
 * @param fsync whether entries must be on the disk itself, or only handed to the operating system:
 *     the latter survives a crash of the process, not of the machine
 */
public record JournalSettings(
    Path directory, long maxBytes, long segmentBytes, Duration segmentAge, boolean fsync) {
  private static final long SEGMENT_BYTES = 16L << 20;
  private static final Duration SEGMENT_AGE = Duration.ofMinutes(15);

  /** Only whole segments are freed, so a small journal needs small ones. */
  private static final int LEAST_SEGMENTS = 8;

  public static JournalSettings in(Path directory, long maxBytes, boolean fsync) {
    long segmentBytes = Math.min(SEGMENT_BYTES, maxBytes / LEAST_SEGMENTS);
    return new JournalSettings(directory, maxBytes, segmentBytes, SEGMENT_AGE, fsync);
  }
}
