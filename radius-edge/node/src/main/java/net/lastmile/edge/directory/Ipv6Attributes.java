package net.lastmile.edge.directory;

import java.net.Inet6Address;
import java.net.InetAddress;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;

/** IPv6 prefixes as attributes. */
public final class Ipv6Attributes {
  private static final int MAX_BITS = 128;

  private Ipv6Attributes() {}

  static byte[] of(StaticIpv6 prefixes) {
    AttributeOctets out = new AttributeOctets();
    add(out, AttributeType.FRAMED_IPV6_PREFIX, prefixes.framedPrefix());
    add(out, AttributeType.DELEGATED_IPV6_PREFIX, prefixes.delegatedPrefix());
    return out.toBytes();
  }

  private static void add(AttributeOctets out, int type, String prefix) {
    if (!prefix.isEmpty()) {
      out.octets(type, value(prefix));
    }
  }

  /**
   * The value of Framed-IPv6-Prefix and Delegated-IPv6-Prefix: reserved octet, length in bits, and
   * as many octets of the prefix as that takes (RFC 3162 section 2.3, RFC 4818 section 3).
   *
   * @param prefix as text, {@code 2001:db8::/56}
   * @throws IllegalArgumentException if it is not a prefix
   */
  public static byte[] value(String prefix) {
    int slash = prefix.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(prefix.substring(0, Math.max(slash, 0)));
    int bits = Integer.parseInt(prefix.substring(slash + 1));
    if (!(address instanceof Inet6Address) || bits < 0 || bits > MAX_BITS) {
      throw new IllegalArgumentException("no IPv6 prefix: " + prefix);
    }
    byte[] value = new byte[2 + (bits + Byte.SIZE - 1) / Byte.SIZE];
    value[1] = (byte) bits;
    System.arraycopy(address.getAddress(), 0, value, 2, value.length - 2);
    return value;
  }

  /** The prefix in its unique spelling, that of RFC 5952. */
  public static String canonical(String prefix) {
    int slash = prefix.indexOf('/');
    return IpAddressText.of(InetAddress.ofLiteral(prefix.substring(0, slash)))
        + prefix.substring(slash);
  }

  /** The prefix in the first attribute of this type; empty if there is none. */
  public static String text(byte[] octets, int offset, int length, int type) {
    for (int at = offset; at < offset + length; at += octets[at + 1] & 0xFF) {
      if ((octets[at] & 0xFF) == type) {
        return text(octets, at);
      }
    }
    return "";
  }

  private static String text(byte[] octets, int at) {
    byte[] address = new byte[MAX_BITS / Byte.SIZE];
    int header = 4;
    System.arraycopy(octets, at + header, address, 0, (octets[at + 1] & 0xFF) - header);
    return IpAddressText.prefix(address, octets[at + 3] & 0xFF);
  }
}
