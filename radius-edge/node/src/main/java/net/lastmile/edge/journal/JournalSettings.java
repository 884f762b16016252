package net.lastmile.edge.journal;

import java.nio.file.Path;

/**
 * How the journal is sized.
 *
 * @param maxBytes what it may take on disk; past that it refuses, and NAS keep what they have
 * @param segmentBytes a segment that has grown past this is followed by the next
 * @param fsync whether entries must be on the disk itself, or only with the operating system: the
 *     latter survives the death of the process, not of the machine
 */
public record JournalSettings(Path directory, long maxBytes, long segmentBytes, boolean fsync) {
  /** Some ten million accounting records: hours of a busy region without its centre. */
  public static final long MAX_BYTES = 4L << 30;

  public static final long SEGMENT_BYTES = 16L << 20;

  public static JournalSettings in(Path directory, boolean fsync) {
    return new JournalSettings(directory, MAX_BYTES, SEGMENT_BYTES, fsync);
  }
}
