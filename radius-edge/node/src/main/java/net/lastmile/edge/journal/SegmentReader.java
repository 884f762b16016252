package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads one segment from its first entry onwards. */
final class SegmentReader implements AutoCloseable {
  private final FileChannel channel;
  private final ByteBuffer header = ByteBuffer.allocate(SegmentFile.ENTRY_HEADER_OCTETS);
  private long number;
  private long position = SegmentFile.HEADER_OCTETS;

  /**
   * @param octets null if they do not match their checksum
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to the decoder.
  record Entry(long number, byte[] octets) {
    boolean isDamaged() {
      return octets == null;
    }
  }

  SegmentReader(SegmentFile segment) throws IOException {
    this.channel = FileChannel.open(segment.path());
    this.number = segment.base();
  }

  /** The next entry; empty at the end, or if no further entry can be recognized. */
  Optional<Entry> next() throws IOException {
    int length = readLength(position);
    if (length < 0) {
      return Optional.empty();
    }
    byte[] octets = new byte[length];
    long end = position + SegmentFile.ENTRY_HEADER_OCTETS + length;
    if (!readFully(ByteBuffer.wrap(octets), position + SegmentFile.ENTRY_HEADER_OCTETS)) {
      return Optional.empty();
    }
    boolean sound = SegmentFile.crc(octets, length) == header.getInt(Integer.BYTES);
    // Damage in the middle must not hide acknowledged entries after it. At the end it is a torn
    // write, which was not acknowledged.
    if (!sound && !isSoundAt(end)) {
      return Optional.empty();
    }
    position = end;
    return Optional.of(new Entry(number++, sound ? octets : null));
  }

  /** Where the next entry starts, in octets from the start of the file. */
  long position() {
    return position;
  }

  /** The number the next entry has or would have. */
  long nextNumber() {
    return number;
  }

  private boolean isSoundAt(long at) throws IOException {
    int length = readLength(at);
    if (length < 0) {
      return false;
    }
    int crc = header.getInt(Integer.BYTES);
    byte[] octets = new byte[length];
    return readFully(ByteBuffer.wrap(octets), at + SegmentFile.ENTRY_HEADER_OCTETS)
        && SegmentFile.crc(octets, length) == crc;
  }

  private int readLength(long at) throws IOException {
    if (!readFully(header.clear(), at)) {
      return -1;
    }
    int length = header.getInt(0);
    return length > 0 && length <= SegmentFile.MAX_ENTRY_OCTETS ? length : -1;
  }

  private boolean readFully(ByteBuffer into, long at) throws IOException {
    long from = at;
    while (into.hasRemaining()) {
      int read = channel.read(into, from);
      if (read < 0) {
        return false;
      }
      from += read;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
