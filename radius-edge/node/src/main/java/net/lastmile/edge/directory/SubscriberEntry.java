package net.lastmile.edge.directory;

import java.nio.ByteBuffer;
import java.util.UUID;
import net.lastmile.edge.contract.SubscriberRecord;

/**
 * How a subscriber lies in memory: one array, never changed once it can be seen. Fields of fixed
 * width first, then the username, then the sealed credentials up to the end.
 */
public final class SubscriberEntry {
  private static final int FLAGS = 0;
  private static final int HASH = 1;
  private static final int PLAN = 5;
  private static final int EXPIRES_AT = 9;
  private static final int FRAMED_IP = 17;
  private static final int ID = 21;
  private static final int NAME_LENGTH = 37;
  private static final int NAME = 38;
  private static final int ACTIVE = 1;

  private SubscriberEntry() {}

  /**
   * @param name what the entry is found by, at most 255 octets
   * @param planSlot see {@link PlanSlots}
   * @param framedIp the static address, or 0 for none
   */
  static byte[] of(SubscriberRecord subscriber, byte[] name, int hash, int planSlot, int framedIp) {
    byte[] sealed = subscriber.sealedCredentials();
    return ByteBuffer.allocate(NAME + name.length + sealed.length)
        .put((byte) (subscriber.active() ? ACTIVE : 0))
        .putInt(hash)
        .putInt(planSlot)
        .putLong(subscriber.expiresAt())
        .putInt(framedIp)
        .putLong(subscriber.id().getMostSignificantBits())
        .putLong(subscriber.id().getLeastSignificantBits())
        .put((byte) name.length)
        .put(name)
        .put(sealed)
        .array();
  }

  public static boolean active(byte[] entry) {
    return (entry[FLAGS] & ACTIVE) != 0;
  }

  /** Epoch second from which on the line is refused. */
  public static long expiresAt(byte[] entry) {
    return (long) Octets.i32(entry, EXPIRES_AT) << 32
        | Octets.i32(entry, EXPIRES_AT + Integer.BYTES) & 0xFFFF_FFFFL;
  }

  /** The static IPv4 address, or 0. */
  public static int framedIp(byte[] entry) {
    return Octets.i32(entry, FRAMED_IP);
  }

  public static UUID id(byte[] entry) {
    ByteBuffer octets = ByteBuffer.wrap(entry, ID, 2 * Long.BYTES);
    return new UUID(octets.getLong(), octets.getLong());
  }

  static int hash(byte[] entry) {
    return Octets.i32(entry, HASH);
  }

  static int planSlot(byte[] entry) {
    return Octets.i32(entry, PLAN);
  }

  static int idOffset() {
    return ID;
  }

  static int sealedOffset(byte[] entry) {
    return NAME + nameLength(entry);
  }

  static boolean isNamed(byte[] entry, byte[] name, int offset, int length) {
    if (nameLength(entry) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (entry[NAME + i] != Octets.lower(name[offset + i])) {
        return false;
      }
    }
    return true;
  }

  private static int nameLength(byte[] entry) {
    return entry[NAME_LENGTH] & 0xFF;
  }
}
