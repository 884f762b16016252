package net.lastmile.edge.radius;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds the octets of attributes in advance, to be copied into replies later. */
public final class AttributeOctets {
  /** Maximum length of an attribute's value (RFC 2865 section 5). */
  public static final int MAX_VALUE_OCTETS = 253;

  /** From the start of a Vendor-Specific to the value inside. */
  public static final int VENDOR_VALUE_OFFSET = 8;

  private static final int VENDOR_HEADER_OCTETS =
      VENDOR_VALUE_OFFSET - RadiusPacket.ATTRIBUTE_HEADER_OCTETS;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public AttributeOctets number(int type, long value) {
    return octets(type, u32(value));
  }

  /** Adds nothing for the empty text, which RFC 2865 section 5 forbids. */
  public AttributeOctets text(int type, String value) {
    return value.isEmpty() ? this : octets(type, cut(value, MAX_VALUE_OCTETS));
  }

  public AttributeOctets octets(int type, byte[] value) {
    out.write(type);
    out.write(RadiusPacket.ATTRIBUTE_HEADER_OCTETS + value.length);
    out.writeBytes(value);
    return this;
  }

  public AttributeOctets vendorNumber(int vendorId, int type, long value) {
    return vendorOctets(vendorId, type, u32(value));
  }

  /** As {@link #text}, inside a Vendor-Specific. */
  public AttributeOctets vendorText(int vendorId, int type, String value) {
    return value.isEmpty()
        ? this
        : vendorOctets(vendorId, type, cut(value, MAX_VALUE_OCTETS - VENDOR_HEADER_OCTETS));
  }

  public AttributeOctets vendorOctets(int vendorId, int type, byte[] value) {
    out.write(AttributeType.VENDOR_SPECIFIC);
    out.write(RadiusPacket.ATTRIBUTE_HEADER_OCTETS + VENDOR_HEADER_OCTETS + value.length);
    out.writeBytes(u32(vendorId));
    out.write(type);
    out.write(RadiusPacket.ATTRIBUTE_HEADER_OCTETS + value.length);
    out.writeBytes(value);
    return this;
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  /** Saturates: a rate beyond 32 bits is as good as no limit. */
  private static byte[] u32(long value) {
    int bits = (int) Math.min(value, 0xFFFF_FFFFL);
    return new byte[] {
      (byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits
    };
  }

  private static byte[] cut(String text, int octets) {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    return whole.length <= octets ? whole : Arrays.copyOf(whole, octets);
  }
}
