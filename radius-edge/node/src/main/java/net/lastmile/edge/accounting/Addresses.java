package net.lastmile.edge.accounting;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import net.lastmile.edge.radius.RadiusPacket;

/** Addresses and prefixes in attributes, as text. */
final class Addresses {
  private static final int IPV4_OCTETS = 4;
  private static final int IPV6_OCTETS = 16;
  private static final int PREFIX_HEADER_OCTETS = 2;

  private Addresses() {}

  /** An IPv4 address (RFC 2865 section 5.8); empty if absent or of another length. */
  static String ipv4(RadiusPacket packet, int type) {
    int offset = packet.find(type);
    return offset != RadiusPacket.ABSENT && packet.valueLength(offset) == IPV4_OCTETS
        ? text(value(packet, offset, 0, IPV4_OCTETS))
        : "";
  }

  /**
   * A prefix (RFC 3162 section 2.3): reserved octet, length in bits, and as many octets of the
   * prefix as the sender cared to send. Empty if absent or not so.
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
    return text(address) + "/" + bits;
  }

  private static byte[] value(RadiusPacket packet, int offset, int skip, int length) {
    int from = packet.valueOffset(offset) + skip;
    return Arrays.copyOfRange(packet.octets(), from, from + length);
  }

  private static String text(byte[] octets) {
    try {
      // getByAddress(octets) alone would turn an IPv4-mapped prefix into an IPv4 address.
      InetAddress address =
          octets.length == IPV6_OCTETS
              ? Inet6Address.getByAddress(null, octets, -1)
              : InetAddress.getByAddress(octets);
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
