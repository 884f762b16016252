package net.lastmile.edge.contract.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Writes a record's fields one after another: numbers of fixed width, and octets or text after a
 * 16-bit length.
 */
final class RecordWriter {
  static final UUID NIL = new UUID(0, 0);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

  RecordWriter(int layout) {
    u8(layout);
  }

  RecordWriter u8(int value) {
    out.write(value);
    return this;
  }

  RecordWriter code(Coded value) {
    return u8(value.code());
  }

  RecordWriter u16(int value) {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException(value + " does not fit 16 bits");
    }
    out.write(value >> 8);
    out.write(value);
    return this;
  }

  RecordWriter i32(int value) {
    return u16(value >>> 16).u16(value & 0xFFFF);
  }

  RecordWriter i64(long value) {
    return i32((int) (value >>> 32)).i32((int) value);
  }

  RecordWriter bool(boolean value) {
    return u8(value ? 1 : 0);
  }

  RecordWriter uuid(UUID value) {
    return i64(value.getMostSignificantBits()).i64(value.getLeastSignificantBits());
  }

  RecordWriter bytes(byte[] value) {
    u16(value.length);
    out.writeBytes(value);
    return this;
  }

  /** Null and the empty text are the same on the wire; readers give the empty text. */
  RecordWriter text(String value) {
    return bytes(value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8));
  }

  /** A null id is written as the nil UUID (RFC 9562 section 5.9). */
  RecordWriter idOrNull(UUID value) {
    return uuid(value == null ? NIL : value);
  }

  RecordWriter texts(List<String> values) {
    u16(values.size());
    values.forEach(this::text);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
