package net.lastmile.edge.contract.address;

import java.net.InetAddress;

/** IP addresses and IPv6 prefixes in their canonical spelling (for IPv6, RFC 5952). */
public final class IpAddressText {
  private static final int IPV6_OCTETS = 16;
  private static final int GROUPS = 8;

  /** Where the IPv4 address begins in an IPv4-mapped one (RFC 4291 section 2.5.5.2). */
  private static final int MAPPED_AT = 12;

  private IpAddressText() {}

  public static String of(InetAddress address) {
    return of(address.getAddress());
  }

  /**
   * @param octets of the address, 4 or 16
   */
  public static String of(byte[] octets) {
    if (octets.length != IPV6_OCTETS) {
      return ipv4(octets, 0);
    }
    return isMapped(octets) ? "::ffff:" + ipv4(octets, MAPPED_AT) : ipv6(octets);
  }

  /** {@code 2001:db8:1:2::/64}; bits beyond the length are ignored (RFC 3162 section 2.3). */
  public static String prefix(byte[] octets, int bits) {
    byte[] kept = octets.clone();
    for (int bit = bits; bit < kept.length * Byte.SIZE; bit++) {
      kept[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
    }
    return of(kept) + "/" + bits;
  }

  private static String ipv4(byte[] octets, int from) {
    return (octets[from] & 0xFF)
        + "."
        + (octets[from + 1] & 0xFF)
        + "."
        + (octets[from + 2] & 0xFF)
        + "."
        + (octets[from + 3] & 0xFF);
  }

  private static boolean isMapped(byte[] octets) {
    for (int i = 0; i < MAPPED_AT; i++) {
      if (octets[i] != (i < MAPPED_AT - 2 ? 0 : -1)) {
        return false;
      }
    }
    return true;
  }

  private static String ipv6(byte[] octets) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (octets[2 * i] & 0xFF) << Byte.SIZE | octets[2 * i + 1] & 0xFF;
    }
    // The first of the longest runs of zero groups is shortened, if it is longer than one group.
    int shortened = 0;
    int run = 1;
    for (int from = 0; from < GROUPS; from++) {
      int zeros = zeros(groups, from);
      if (zeros > run) {
        shortened = from;
        run = zeros;
      }
    }
    return run > 1
        ? join(groups, 0, shortened) + "::" + join(groups, shortened + run, GROUPS)
        : join(groups, 0, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int at = from;
    while (at < GROUPS && groups[at] == 0) {
      at++;
    }
    return at - from;
  }

  private static String join(int[] groups, int from, int until) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < until; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
