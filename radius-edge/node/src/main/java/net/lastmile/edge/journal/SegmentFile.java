package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * One file of the journal, by name and header.
 *
 * @param base number of its first entry
 */
record SegmentFile(Path path, UUID journal, long base) {
  static final int HEADER_OCTETS = 4 + 16 + 8 + 4;

  /** Length and CRC32C before each entry. */
  static final int ENTRY_HEADER_OCTETS = 8;

  /** A RADIUS packet has at most 4096 octets (RFC 2865 section 3). */
  static final int MAX_ENTRY_OCTETS = 8_192;

  private static final int MAGIC = 0x4C4D4A31; // "LMJ1"
  private static final String SUFFIX = ".segment";

  static SegmentFile named(Path directory, UUID journal, long base) {
    return new SegmentFile(directory.resolve("%020d%s".formatted(base, SUFFIX)), journal, base);
  }

  /** All segments of a directory, oldest first; a file whose header is torn holds nothing. */
  static List<SegmentFile> list(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.list(directory)) {
      paths = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<SegmentFile> segments = new ArrayList<>();
    for (Path path : paths) {
      SegmentFile segment = readHeader(path);
      if (segment != null) {
        segments.add(segment);
      }
    }
    return segments;
  }

  ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER_OCTETS);
    header.putInt(MAGIC);
    header.putLong(journal.getMostSignificantBits()).putLong(journal.getLeastSignificantBits());
    header.putLong(base);
    header.putInt(crc(header.array(), header.position()));
    return header.flip();
  }

  static int crc(byte[] octets, int length) {
    CRC32C crc = new CRC32C();
    crc.update(octets, 0, length);
    return (int) crc.getValue();
  }

  private static SegmentFile readHeader(Path path) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_OCTETS);
    try (FileChannel channel = FileChannel.open(path)) {
      channel.read(header, 0);
    }
    if (header.hasRemaining() || header.getInt(0) != MAGIC) {
      return null;
    }
    int crcAt = HEADER_OCTETS - Integer.BYTES;
    if (header.getInt(crcAt) != crc(header.array(), crcAt)) {
      return null;
    }
    return new SegmentFile(
        path, new UUID(header.getLong(4), header.getLong(12)), header.getLong(20));
  }
}
