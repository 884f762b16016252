package net.lastmile.edge.radius;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The layout of a Class of ours (RFC 2865 section 5.25): the name of the log-in, the subscriber's
 * id, and a seal. Routers send it back with accounting, some under a username other than the
 * line's, or among other servers' Classes. The seal is SipHash-2-4 under the tenant's id, which no
 * router knows, so that another server's Class is not taken for ours.
 */
public final class LineClass {
  /** The name of the log-in. A Class of an older edge consists of this alone. */
  public static final int NAME_OCTETS = 16;

  public static final int OCTETS = 40;

  private static final int LINE_AT = NAME_OCTETS;
  private static final int SEAL_AT = 32;

  private LineClass() {}

  /** Completes a Class whose first octets are its name; allocates nothing. */
  public static void seal(byte[] octets, UUID tenantId, byte[] from, int subscriberIdAt) {
    System.arraycopy(from, subscriberIdAt, octets, LINE_AT, SEAL_AT - LINE_AT);
    put(octets, SEAL_AT, hash(octets, 0, tenantId));
  }

  /** Whether these octets are a Class given to one of this tenant's lines. */
  public static boolean isOurs(byte[] octets, int offset, int length, UUID tenantId) {
    return length == OCTETS && get(octets, offset + SEAL_AT) == hash(octets, offset, tenantId);
  }

  /** The subscriber it was given to. */
  public static UUID subscriberId(byte[] octets, int offset) {
    ByteBuffer line = ByteBuffer.wrap(octets, offset + LINE_AT, SEAL_AT - LINE_AT);
    return new UUID(line.getLong(), line.getLong());
  }

  private static long hash(byte[] octets, int offset, UUID tenantId) {
    long k0 = tenantId.getMostSignificantBits();
    long k1 = tenantId.getLeastSignificantBits();
    long v0 = k0 ^ 0x736f6d6570736575L;
    long v1 = k1 ^ 0x646f72616e646f6dL;
    long v2 = k0 ^ 0x6c7967656e657261L;
    long v3 = k1 ^ 0x7465646279746573L;
    for (int at = 0; at <= SEAL_AT; at += Long.BYTES) {
      long block = at < SEAL_AT ? get(octets, offset + at) : (long) SEAL_AT << 56;
      v3 ^= block;
      for (int round = 0; round < 2; round++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= block;
    }
    v2 ^= 0xFF;
    for (int round = 0; round < 4; round++) {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private static long get(byte[] octets, int at) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | octets[at + i] & 0xFF;
    }
    return value;
  }

  private static void put(byte[] octets, int at, long value) {
    for (int i = 0; i < Long.BYTES; i++) {
      octets[at + i] = (byte) (value >>> (Long.BYTES - 1 - i) * Byte.SIZE);
    }
  }
}
