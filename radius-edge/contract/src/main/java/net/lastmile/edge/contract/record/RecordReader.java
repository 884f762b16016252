package net.lastmile.edge.contract.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads what {@link RecordWriter} wrote; octets that are cut short or have another layout cause a
 * {@link MalformedRecord}.
 *
 * <p>Fields are only ever appended to a record, a group at a time. A group that a record of an
 * earlier release lacks ({@link #ended}) counts as not set, and what a later release appended is
 * ignored. So nodes of two releases can serve one region, and a node can start from an older disk.
 */
final class RecordReader {
  private final ByteBuffer in;

  RecordReader(byte[] octets, int layout) {
    in = ByteBuffer.wrap(octets);
    int found = u8();
    if (found != layout) {
      throw new MalformedRecord("layout " + found + ", expected " + layout);
    }
  }

  int u8() {
    return need(1).get() & 0xFF;
  }

  int u16() {
    return need(2).getShort() & 0xFFFF;
  }

  int i32() {
    return need(4).getInt();
  }

  long i64() {
    return need(8).getLong();
  }

  boolean bool() {
    return u8() != 0;
  }

  UUID uuid() {
    return new UUID(i64(), i64());
  }

  byte[] bytes() {
    byte[] value = new byte[u16()];
    need(value.length).get(value);
    return value;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Null for the nil UUID. */
  UUID idOrNull() {
    UUID id = uuid();
    return id.equals(RecordWriter.NIL) ? null : id;
  }

  List<String> texts() {
    int count = u16();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(text());
    }
    return values;
  }

  /** Whether nothing follows: the record was written before its next group existed. */
  boolean ended() {
    return !in.hasRemaining();
  }

  /** The value of an enum by its code. */
  <E extends Enum<E> & Coded> E oneOf(E[] values) {
    int code = u8();
    for (E value : values) {
      if (value.code() == code) {
        return value;
      }
    }
    throw new MalformedRecord(
        "no value " + code + " in " + values[0].getDeclaringClass().getSimpleName());
  }

  private ByteBuffer need(int octets) {
    if (in.remaining() < octets) {
      throw new MalformedRecord("cut short at octet " + in.position());
    }
    return in;
  }
}
