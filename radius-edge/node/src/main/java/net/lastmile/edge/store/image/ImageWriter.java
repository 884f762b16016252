package net.lastmile.edge.store.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import net.lastmile.edge.store.record.StoredRecord;

/**
 * Writes one file of a {@link RecordImage}: under a temporary name until the initial contents are
 * on disk, then in place of the old file, where changes are appended one by one.
 */
final class ImageWriter implements AutoCloseable {
  private static final int BUFFER_OCTETS = ImageReader.MAX_ENTRY_OCTETS * 2;

  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_OCTETS);
  private final CRC32C crc = new CRC32C();
  private long base;
  private long changes;

  ImageWriter(Path file) throws IOException {
    this.file = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".new");
    this.channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    buffer.put(new byte[ImageReader.HEADER_OCTETS]);
  }

  void append(String key, StoredRecord stored) throws IOException {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    int length = ImageReader.FIXED_OCTETS + name.length + stored.payload().length;
    if (length > ImageReader.MAX_ENTRY_OCTETS) {
      throw new IOException("a record of " + length + " octets");
    }
    if (buffer.remaining() < ImageReader.ENTRY_HEADER_OCTETS + length) {
      flush();
    }
    int at = buffer.position() + ImageReader.ENTRY_HEADER_OCTETS;
    buffer
        .putInt(length)
        .putInt(0)
        .putLong(stored.seq())
        .put((byte) (stored.deleted() ? 1 : 0))
        .putInt(name.length)
        .put(name)
        .put(stored.payload());
    crc.reset();
    crc.update(buffer.array(), at, length);
    buffer.putInt(at - Integer.BYTES, (int) crc.getValue());
    if (finished()) {
      changes += ImageReader.ENTRY_HEADER_OCTETS + length;
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Forces what was written so far to disk; may be called concurrently with {@link #append}. */
  void force() throws IOException {
    channel.force(true);
  }

  /** Replaces the old file. */
  void finish() throws IOException {
    flush();
    base = channel.position();
    channel.write(ByteBuffer.wrap(ImageReader.header(base)), 0);
    force();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean finished() {
    return base > 0;
  }

  /**
   * Whether the changes appended since it was finished exceed both the initial contents and {@code
   * least}.
   */
  boolean mostlyChanges(long least) {
    return finished() && changes > Math.max(base, least);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }
}
