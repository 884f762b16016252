package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the newest segment. Used by the journal's thread only. After a failure the segment is
 * cut back to what was durable and closed; {@link #begin} starts the next.
 */
final class SegmentWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentWriter.class);
  private static final int BUFFER_OCTETS = 1 << 20;

  private final JournalSettings settings;
  private final UUID journal;
  private final Segments segments;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_OCTETS);
  private final CRC32C crc = new CRC32C();
  private FileChannel channel;
  private long position;
  private long nextNumber;

  /** When the first entry was written to the segment, by {@link System#nanoTime}. */
  private long firstEntryAt;

  SegmentWriter(JournalSettings settings, UUID journal, Segments segments, long nextNumber) {
    this.settings = settings;
    this.journal = journal;
    this.segments = segments;
    this.nextNumber = nextNumber;
  }

  /** Starts a segment; a disk that cannot be written shows here already. */
  void begin() throws IOException {
    close();
    SegmentFile file = SegmentFile.named(settings.directory(), journal, nextNumber);
    try {
      channel =
          FileChannel.open(
              file.path(),
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      position = 0;
      segments.begin(file);
      write(file.header());
      sync();
      syncDirectory();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Appends the first {@code count} entries durably, or none.
   *
   * @return the number of the last entry
   */
  long append(EntryRing entries, int count) throws IOException {
    if (channel == null || position >= settings.segmentBytes()) {
      begin();
    }
    if (isEmpty()) {
      firstEntryAt = System.nanoTime();
    }
    long durable = position;
    try {
      for (int i = 0; i < count; i++) {
        put(entries.octets(i), entries.length(i));
      }
      flush();
      sync();
    } catch (IOException | RuntimeException e) {
      takeBack(durable, e);
      throw e;
    }
    nextNumber += count;
    return nextNumber - 1;
  }

  /** Whether the segment's entries are old enough to start the next segment. */
  boolean isAged() {
    return channel != null
        && !isEmpty()
        && System.nanoTime() - firstEntryAt >= settings.segmentAge().toNanos();
  }

  private boolean isEmpty() {
    return position <= SegmentFile.HEADER_OCTETS;
  }

  private void put(byte[] entry, int length) throws IOException {
    if (buffer.remaining() < SegmentFile.ENTRY_HEADER_OCTETS + length) {
      flush();
    }
    crc.reset();
    crc.update(entry, 0, length);
    buffer.putInt(length).putInt((int) crc.getValue()).put(entry, 0, length);
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer octets) throws IOException {
    while (octets.hasRemaining()) {
      position += channel.write(octets, position);
    }
    segments.grown(position);
  }

  private void sync() throws IOException {
    if (settings.fsync()) {
      channel.force(false);
    }
  }

  private void syncDirectory() throws IOException {
    if (!settings.fsync()) {
      return;
    }
    try (FileChannel directory = FileChannel.open(settings.directory())) {
      directory.force(true);
    }
  }

  /**
   * Entries that were not acknowledged must not come back at the next start under numbers already
   * in use.
   */
  private void takeBack(long durable, Exception cause) {
    buffer.clear();
    try {
      channel.truncate(durable);
      position = durable;
      segments.grown(durable);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    close();
  }

  @Override
  public void close() {
    FileChannel leaving = channel;
    channel = null;
    try {
      if (leaving != null) {
        leaving.close();
      }
    } catch (IOException e) {
      LOG.warn("a segment of the journal did not close: {}", e.toString());
    }
  }
}
