package net.lastmile.edge.accounting;

import java.util.Arrays;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.radius.RadiusPacket;

/** Addresses and prefixes in attributes, as text. */
final class Addresses {
  private static final int IPV4_OCTETS = 4;
  private static final int IPV6_OCTETS = 16;
  private static final int PREFIX_HEADER_OCTETS = 2;
  private static final int INTERFACE_ID_OCTETS = 8;
  private static final int LOOPBACK = 127;
  private static final int MULTICAST = 0xE0;
  private static final int MULTICAST_MASK = 0xF0;

  private Addresses() {}

  /**
   * A host's IPv4 address (RFC 2865 section 5.8); empty if absent, of another length, or not a
   * host's address. 255.255.255.254 and .255 let the other side choose, which makes no sense in
   * accounting.
   */
  static String ipv4(RadiusPacket packet, int type) {
    int offset = packet.find(type);
    if (offset == RadiusPacket.ABSENT || packet.valueLength(offset) != IPV4_OCTETS) {
      return "";
    }
    byte[] address = value(packet, offset, 0, IPV4_OCTETS);
    int first = address[0] & 0xFF;
    boolean isHosts =
        first != 0
            && first != LOOPBACK
            && (first & MULTICAST_MASK) != MULTICAST
            && !(first == 0xFF && (address[3] & 0xFF) >= 0xFE);
    return isHosts ? IpAddressText.of(address) : "";
  }

  /** A host's IPv6 address (RFC 6911 section 3.1); empty if absent or not a host's. */
  static String ipv6(RadiusPacket packet, int type) {
    int offset = packet.find(type);
    if (offset == RadiusPacket.ABSENT || packet.valueLength(offset) != IPV6_OCTETS) {
      return "";
    }
    byte[] address = value(packet, offset, 0, IPV6_OCTETS);
    boolean isHosts = (address[0] & 0xFF) != 0xFF && !isSpecial(address);
    return isHosts ? IpAddressText.of(address) : "";
  }

  /** {@code ::} and {@code ::1}. */
  private static boolean isSpecial(byte[] ipv6) {
    return Arrays.equals(ipv6, 0, IPV6_OCTETS - 1, new byte[IPV6_OCTETS], 0, IPV6_OCTETS - 1)
        && (ipv6[IPV6_OCTETS - 1] & 0xFE) == 0;
  }

  /** Four groups of hexadecimal digits (RFC 3162 section 2.2); empty if absent or malformed. */
  static String interfaceId(RadiusPacket packet, int type) {
    int offset = packet.find(type);
    if (offset == RadiusPacket.ABSENT
        || packet.valueLength(offset) != INTERFACE_ID_OCTETS
        || isZeros(packet, offset)) {
      return "";
    }
    byte[] id = value(packet, offset, 0, INTERFACE_ID_OCTETS);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < INTERFACE_ID_OCTETS; at += 2) {
      int group = (id[at] & 0xFF) << Byte.SIZE | id[at + 1] & 0xFF;
      text.append(at > 0 ? ":" : "").append(Integer.toHexString(group));
    }
    return text.toString();
  }

  /** Whether an attribute's value is all zeros, which means the same as its absence. */
  static boolean isZeros(RadiusPacket packet, int offset) {
    int length = packet.valueLength(offset);
    for (int i = 0; i < length; i++) {
      if (packet.octets()[packet.valueOffset(offset) + i] != 0) {
        return false;
      }
    }
    return length == IPV4_OCTETS || length >= INTERFACE_ID_OCTETS;
  }

  /**
   * A prefix (RFC 3162 section 2.3): reserved octet, length in bits, and as many octets of the
   * prefix as the sender included. Empty if absent or malformed.
   */
  static String ipv6Prefix(RadiusPacket packet, int type) {
    int offset = packet.find(type);
    if (offset == RadiusPacket.ABSENT) {
      return "";
    }
    int sent = packet.valueLength(offset) - PREFIX_HEADER_OCTETS;
    if (sent < 0 || sent > IPV6_OCTETS) {
      return "";
    }
    int bits = packet.octets()[packet.valueOffset(offset) + 1] & 0xFF;
    if (bits > IPV6_OCTETS * Byte.SIZE) {
      return "";
    }
    byte[] address = Arrays.copyOf(value(packet, offset, PREFIX_HEADER_OCTETS, sent), IPV6_OCTETS);
    return IpAddressText.prefix(address, bits);
  }

  private static byte[] value(RadiusPacket packet, int offset, int skip, int length) {
    int from = packet.valueOffset(offset) + skip;
    return Arrays.copyOfRange(packet.octets(), from, from + length);
  }
}
