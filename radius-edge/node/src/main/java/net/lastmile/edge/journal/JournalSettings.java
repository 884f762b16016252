package net.lastmile.edge.journal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the journal is sized.
 *
 * @param maxBytes what it may take on disk; past that it refuses, and NAS keep what they have
 * @param segmentBytes a segment that has grown past this is followed by the next
 * @param segmentAge a segment that has entries of this age is followed by the next, so that they
 *     leave the disk when the centre has them
 * @param fsync whether entries must be on the disk itself, or only with the operating system: the
 *     latter survives the death of the process, not of the machine
 */
public record JournalSettings(
    Path directory, long maxBytes, long segmentBytes, Duration segmentAge, boolean fsync) {
  private static final long SEGMENT_BYTES = 16L << 20;
  private static final Duration SEGMENT_AGE = Duration.ofMinutes(15);

  /** Whole segments are freed, so that a small journal needs small ones. */
  private static final int LEAST_SEGMENTS = 8;

  public static JournalSettings in(Path directory, long maxBytes, boolean fsync) {
    long segmentBytes = Math.min(SEGMENT_BYTES, maxBytes / LEAST_SEGMENTS);
    return new JournalSettings(directory, maxBytes, segmentBytes, SEGMENT_AGE, fsync);
  }
}
