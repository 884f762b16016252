package net.lastmile.edge.journal;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;

/** The layout of an event in the journal: kind, tenant, NAS and time, then fields of its kind. */
final class JournalEntry {
  static final byte ACCOUNTING = 1;
  static final byte NAS = 3;
  static final byte MAC_LOCK = 4;
  static final byte SESSION_LOST = 5;
  static final byte LOGIN = 6;

  static final int COMMON_OCTETS = 1 + 16 + 16 + 8;

  private JournalEntry() {}

  static byte[] accounting(
      UUID tenantId, UUID nasId, long atEpochMillis, InetAddress source, byte[] packet) {
    byte[] address = source.getAddress();
    return common(ACCOUNTING, tenantId, nasId, atEpochMillis, 1 + address.length + packet.length)
        .put((byte) address.length)
        .put(address)
        .put(packet)
        .array();
  }

  static byte[] sessionLost(
      UUID tenantId, UUID nasId, long atEpochMillis, long seenAtEpochMillis, String... names) {
    byte[][] texts = Arrays.stream(names).map(JournalEntry::whole).toArray(byte[][]::new);
    int length = Long.BYTES + length(texts);
    ByteBuffer out = common(SESSION_LOST, tenantId, nasId, atEpochMillis, length);
    return put(out.putLong(seenAtEpochMillis), texts);
  }

  private static int length(byte[][] texts) {
    return Arrays.stream(texts).mapToInt(text -> 2 + text.length).sum();
  }

  private static byte[] put(ByteBuffer out, byte[][] texts) {
    for (byte[] text : texts) {
      out.putShort((short) text.length).put(text);
    }
    return out.array();
  }

  /** Text that names something is not cut. */
  private static byte[] whole(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {
    return common(NAS, tenantId, nasId, atEpochMillis, 1).put((byte) kind.code()).array();
  }

  static byte[] macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch) {
    return common(MAC_LOCK, tenantId, nasId, atEpochMillis, 16 + Long.BYTES + Integer.BYTES)
        .putLong(subscriberId.getMostSignificantBits())
        .putLong(subscriberId.getLeastSignificantBits())
        .putLong(mac)
        .putInt(lockEpoch)
        .array();
  }

  private static ByteBuffer common(
      byte kind, UUID tenantId, UUID nasId, long atEpochMillis, int more) {
    ByteBuffer entry = ByteBuffer.allocate(COMMON_OCTETS + more);
    common(entry, kind, tenantId, nasId, atEpochMillis);
    return entry;
  }

  static void common(ByteBuffer entry, byte kind, UUID tenantId, UUID nasId, long atEpochMillis) {
    entry
        .put(kind)
        .putLong(tenantId.getMostSignificantBits())
        .putLong(tenantId.getLeastSignificantBits())
        .putLong(nasId.getMostSignificantBits())
        .putLong(nasId.getLeastSignificantBits())
        .putLong(atEpochMillis);
  }
}
