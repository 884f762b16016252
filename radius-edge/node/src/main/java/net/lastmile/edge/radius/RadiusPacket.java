package net.lastmile.edge.radius;

import java.util.Arrays;

/**
 * A received packet (RFC 2865 section 3), read in place. Fill {@link #octets()}, then {@link
 * #scan}; attributes are then addressed by the offset of their first octet, and every offset
 * returned belongs to an attribute that is entirely inside the packet.
 */
public final class RadiusPacket {
  public static final int HEADER_OCTETS = 20;
  public static final int MAX_OCTETS = 4096;
  public static final int AUTHENTICATOR_OFFSET = 4;
  public static final int AUTHENTICATOR_OCTETS = 16;

  /** Returned if the packet has no such attribute. */
  public static final int ABSENT = -1;

  static final int ATTRIBUTE_HEADER_OCTETS = 2;
  private static final int VENDOR_ID_OCTETS = 4;

  private final byte[] octets;
  private final short[] offsets;
  private int attributes;
  private int length;

  /** A packet to be filled again and again. */
  public RadiusPacket() {
    this(new byte[MAX_OCTETS]);
  }

  /** A packet to be read once, in this array. */
  public RadiusPacket(byte[] octets) {
    this.octets = octets;
    int capacity = Math.clamp(octets.length - HEADER_OCTETS, 0, MAX_OCTETS - HEADER_OCTETS);
    this.offsets = new short[capacity / ATTRIBUTE_HEADER_OCTETS];
  }

  /** The array that the packet is read from; octets from {@link #length} on do not belong to it. */
  public byte[] octets() {
    return octets;
  }

  /**
   * Reads the header and finds the attributes. Octets beyond the Length field are padding.
   *
   * @param received number of octets filled in
   * @return false if this is not a valid packet; then nothing else may be called
   */
  public boolean scan(int received) {
    attributes = 0;
    if (received < HEADER_OCTETS || received > MAX_OCTETS || received > octets.length) {
      return false;
    }
    length = u16(2);
    if (length < HEADER_OCTETS || length > received) {
      return false;
    }
    int at = HEADER_OCTETS;
    while (at < length) {
      if (!holdsAttribute(at, length)) {
        return false;
      }
      offsets[attributes++] = (short) at;
      at += u8(at + 1);
    }
    return true;
  }

  /** The same packet in an array of its own, to be kept beyond the next {@link #scan}. */
  public RadiusPacket copy() {
    RadiusPacket copy = new RadiusPacket(Arrays.copyOf(octets, length));
    copy.scan(length);
    return copy;
  }

  public int code() {
    return u8(0);
  }

  public int identifier() {
    return u8(1);
  }

  /** The Length field: the number of octets that count. */
  public int length() {
    return length;
  }

  /** Offset of the first attribute of this type, or {@link #ABSENT}. */
  public int find(int type) {
    return find(type, 0);
  }

  /** Offset of the next attribute of this type after the one at {@code offset}, or ABSENT. */
  public int findAfter(int type, int offset) {
    int index = 0;
    while (index < attributes && offsets[index] <= offset) {
      index++;
    }
    return find(type, index);
  }

  private int find(int type, int fromIndex) {
    for (int i = fromIndex; i < attributes; i++) {
      if (u8(offsets[i]) == type) {
        return offsets[i];
      }
    }
    return ABSENT;
  }

  /**
   * Offset of the first attribute of a vendor (RFC 2865 section 5.26, the recommended layout), or
   * {@link #ABSENT}. A Vendor-Specific with another layout is skipped.
   */
  public int findVendor(int vendorId, int vendorType) {
    for (int i = 0; i < attributes; i++) {
      int offset = offsets[i];
      if (u8(offset) == AttributeType.VENDOR_SPECIFIC
          && valueLength(offset) > VENDOR_ID_OCTETS
          && i32(valueOffset(offset)) == vendorId) {
        int found = findInside(offset, vendorType);
        if (found != ABSENT) {
          return found;
        }
      }
    }
    return ABSENT;
  }

  private int findInside(int vendorSpecific, int vendorType) {
    int end = vendorSpecific + u8(vendorSpecific + 1);
    int at = valueOffset(vendorSpecific) + VENDOR_ID_OCTETS;
    while (at < end && holdsAttribute(at, end)) {
      if (u8(at) == vendorType) {
        return at;
      }
      at += u8(at + 1);
    }
    return ABSENT;
  }

  private boolean holdsAttribute(int at, int end) {
    return end - at >= ATTRIBUTE_HEADER_OCTETS
        && u8(at + 1) >= ATTRIBUTE_HEADER_OCTETS
        && u8(at + 1) <= end - at;
  }

  /** Where the value of the attribute at {@code offset} starts. */
  public int valueOffset(int offset) {
    return offset + ATTRIBUTE_HEADER_OCTETS;
  }

  /** Octets in the value of the attribute at {@code offset}: 0 to 253. */
  public int valueLength(int offset) {
    return u8(offset + 1) - ATTRIBUTE_HEADER_OCTETS;
  }

  /**
   * The 32-bit value of an attribute, unsigned; or {@code otherwise} if absent or of another
   * length.
   */
  public long unsigned(int type, long otherwise) {
    int offset = find(type);
    return offset != ABSENT && valueLength(offset) == Integer.BYTES
        ? i32(valueOffset(offset)) & 0xFFFF_FFFFL
        : otherwise;
  }

  /** An attribute's value as text that is safe for logs and tables; empty if absent. */
  public String text(int type) {
    int offset = find(type);
    return offset == ABSENT ? "" : WireText.read(octets, valueOffset(offset), valueLength(offset));
  }

  private int u8(int at) {
    return octets[at] & 0xFF;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  private int i32(int at) {
    return u16(at) << 16 | u16(at + 2);
  }
}
