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
 * How far the centre has stored this journal, in a file that is always replaced as a whole. It also
 * keeps the journal's identity while there is no segment.
 *
 * @param number the centre has everything up to here
 * @param passedOver counts of the entries up to there of which the centre stored nothing
 */
record ForwardedMark(UUID journal, long number, PassedOver passedOver) {
  private static final String FILE = "forwarded";
  private static final int OCTETS = 16 + 4 * 8 + 4;

  /** Length in a release that did not count these entries. */
  private static final int EARLIER_OCTETS = 16 + 8 + 4;

  /** Empty if there is none or it is unreadable: then everything held is sent again. */
  static Optional<ForwardedMark> read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    byte[] octets = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    if (octets.length != OCTETS && octets.length != EARLIER_OCTETS) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(octets);
    UUID journal = new UUID(in.getLong(), in.getLong());
    long number = in.getLong();
    PassedOver passedOver =
        octets.length == EARLIER_OCTETS
            ? PassedOver.NONE
            : new PassedOver(in.getLong(), in.getLong(), in.getLong());
    ForwardedMark mark = new ForwardedMark(journal, number, passedOver);
    return in.getInt() == SegmentFile.crc(octets, octets.length - Integer.BYTES)
        ? Optional.of(mark)
        : Optional.empty();
  }

  void write(Path directory) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(OCTETS);
    out.putLong(journal.getMostSignificantBits()).putLong(journal.getLeastSignificantBits());
    out.putLong(number);
    out.putLong(passedOver.unused()).putLong(passedOver.unreadable());
    out.putLong(passedOver.refused());
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
