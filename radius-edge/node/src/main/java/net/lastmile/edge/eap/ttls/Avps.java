package net.lastmile.edge.eap.ttls;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Attribute-value pairs (RFC 5281 section 10), read in place. */
final class Avps {
  /** RADIUS attributes have the vendor 0. */
  static final int RADIUS = 0;

  private static final int HEADER_OCTETS = 8;
  private static final int VENDOR_OCTETS = 4;
  private static final int VENDOR_FLAG = 0x80;
  private static final int MANDATORY_FLAG = 0x40;
  private static final int ALIGNMENT = 4;

  private final byte[] octets;

  private Avps(byte[] octets) {
    this.octets = octets;
  }

  /** Null if an AVP is cut short. */
  static Avps read(byte[] octets) {
    int at = 0;
    while (at < octets.length) {
      int length = octets.length - at < HEADER_OCTETS ? 0 : length(octets, at);
      if (length < headerOctets(octets, at) || length > octets.length - at) {
        return null;
      }
      at += aligned(length);
    }
    return new Avps(octets);
  }

  /** The value of the first such AVP, or null. */
  byte[] find(int vendor, int code) {
    for (int at = 0; at < octets.length; at += aligned(length(octets, at))) {
      boolean ofVendor = (octets[at + 4] & VENDOR_FLAG) != 0;
      int found = ofVendor ? i32(octets, at + HEADER_OCTETS) : RADIUS;
      if (i32(octets, at) == code && found == vendor) {
        return Arrays.copyOfRange(octets, at + headerOctets(octets, at), at + length(octets, at));
      }
    }
    return null;
  }

  /** A mandatory AVP of a vendor. */
  static byte[] write(int vendor, int code, byte[] value) {
    int length = HEADER_OCTETS + VENDOR_OCTETS + value.length;
    return ByteBuffer.allocate(aligned(length))
        .putInt(code)
        .putInt((VENDOR_FLAG | MANDATORY_FLAG) << 24 | length)
        .putInt(vendor)
        .put(value)
        .array();
  }

  /** A mandatory AVP of RADIUS. */
  static byte[] write(int code, byte[] value) {
    int length = HEADER_OCTETS + value.length;
    return ByteBuffer.allocate(aligned(length))
        .putInt(code)
        .putInt(MANDATORY_FLAG << 24 | length)
        .put(value)
        .array();
  }

  private static int headerOctets(byte[] octets, int at) {
    return octets.length - at >= HEADER_OCTETS && (octets[at + 4] & VENDOR_FLAG) != 0
        ? HEADER_OCTETS + VENDOR_OCTETS
        : HEADER_OCTETS;
  }

  private static int length(byte[] octets, int at) {
    return i32(octets, at + 4) & 0xFF_FFFF;
  }

  private static int aligned(int length) {
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static int i32(byte[] octets, int at) {
    return ByteBuffer.wrap(octets).getInt(at);
  }
}
