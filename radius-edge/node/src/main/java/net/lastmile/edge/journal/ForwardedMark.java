package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the centre has stored this journal, kept in a file that is replaced whole. It also keeps
 * the journal's identity while no segment does.
 *
 * @param number the centre has everything up to here
 */
record ForwardedMark(UUID journal, long number) {
  private static final String FILE = "forwarded";
  private static final int OCTETS = 16 + 8 + 4;

  /** Empty if there is none, or none that can be read: then all that is held is sent again. */
  static Optional<ForwardedMark> read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    byte[] octets = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (octets.length != OCTETS) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(octets);
    ForwardedMark mark = new ForwardedMark(new UUID(in.getLong(), in.getLong()), in.getLong());
    return in.getInt() == SegmentFile.crc(octets, OCTETS - Integer.BYTES)
        ? Optional.of(mark)
        : Optional.empty();
  }

  void write(Path directory) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(OCTETS);
    out.putLong(journal.getMostSignificantBits()).putLong(journal.getLeastSignificantBits());
    out.putLong(number);
    out.putInt(SegmentFile.crc(out.array(), out.position())).flip();
    Path next = directory.resolve(FILE + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(out);
      channel.force(true);
    }
    Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
