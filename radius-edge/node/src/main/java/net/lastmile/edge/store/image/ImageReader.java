package net.lastmile.edge.store.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import net.lastmile.edge.store.record.StoredRecord;

/** Reads a {@link RecordImage}'s file from its beginning to the first torn entry. */
public final class ImageReader implements AutoCloseable {
  static final int MAGIC = 0x4C4D4931; // "LMI1"
  public static final int HEADER_OCTETS = 4 + 8 + 4;

  /** Length and CRC32C before each entry. */
  public static final int ENTRY_HEADER_OCTETS = 8;

  /** The start of an entry: seq, whether deleted, length of the key. */
  static final int FIXED_OCTETS = 8 + 1 + 4;

  /** Far larger than the largest record, which is a tenant's certificate chain. */
  static final int MAX_ENTRY_OCTETS = 1 << 20;

  private static final int BUFFER_OCTETS = 1 << 20;

  private final DataInputStream in;
  private final CRC32C crc = new CRC32C();
  private final byte[] entry = new byte[MAX_ENTRY_OCTETS];
  private final long base;
  private long position = HEADER_OCTETS;
  private int length;

  private ImageReader(DataInputStream in, long base) {
    this.in = in;
    this.base = base;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if there is none, or it was never finished
   */
  static ImageReader open(Path file) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_OCTETS));
    try {
      byte[] header = in.readNBytes(HEADER_OCTETS);
      if (!Arrays.equals(header, header(ByteBuffer.wrap(padded(header)).getLong(4)))) {
        throw new IOException(file + " has no whole header");
      }
      return new ImageReader(in, ByteBuffer.wrap(header).getLong(4));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] padded(byte[] header) {
    return Arrays.copyOf(header, HEADER_OCTETS);
  }

  /**
   * The header of a finished file.
   *
   * @param base where the initial contents end and the changes begin
   */
  static byte[] header(long base) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_OCTETS).putInt(MAGIC).putLong(base);
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, header.position());
    return header.putInt((int) crc.getValue()).array();
  }

  /**
   * Passes on each entry, in the order in which they were written; of several for a key, the last
   * counts.
   *
   * @return whether the initial contents were complete; changes may be missing at the end
   */
  boolean forEach(BiConsumer<String, StoredRecord> action) throws IOException {
    try {
      while (readEntry()) {
        ByteBuffer octets = ByteBuffer.wrap(entry);
        long seq = octets.getLong();
        boolean deleted = octets.get() != 0;
        int payloadAt = FIXED_OCTETS + octets.getInt();
        String key =
            new String(entry, FIXED_OCTETS, payloadAt - FIXED_OCTETS, StandardCharsets.UTF_8);
        byte[] payload = Arrays.copyOfRange(entry, payloadAt, length);
        action.accept(key, new StoredRecord(seq, deleted, payload));
      }
    } catch (EOFException e) {
      // The last entry was not written completely.
    }
    return position >= base;
  }

  private boolean readEntry() throws IOException {
    length = in.readInt();
    int expected = in.readInt();
    if (length < FIXED_OCTETS || length > MAX_ENTRY_OCTETS) {
      return false;
    }
    in.readFully(entry, 0, length);
    crc.reset();
    crc.update(entry, 0, length);
    if ((int) crc.getValue() != expected) {
      return false;
    }
    position += ENTRY_HEADER_OCTETS + length;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
