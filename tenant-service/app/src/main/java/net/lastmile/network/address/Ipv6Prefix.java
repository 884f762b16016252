package net.lastmile.network.address;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.util.Optional;
import net.lastmile.edge.contract.address.IpAddressText;

/** IPv6 prefixes of lines, as text in the one spelling that we store (RFC 5952). */
public final class Ipv6Prefix {
  /** The most a registry gives a provider: no line has more. */
  public static final int MIN_BITS = 32;

  /** A link's prefix (RFC 4291 section 2.5.4). */
  public static final int MAX_BITS = 64;

  private static final int ADDRESS_BITS = 128;

  private Ipv6Prefix() {}

  /**
   * The prefix in the form {@code 2001:db8:7::/56}, from any spelling; empty if the text is not a
   * prefix of a global or unique local unicast address, or has bits set beyond its length.
   */
  public static Optional<String> parse(String text) {
    int slash = text.indexOf('/');
    String length = text.substring(slash + 1).strip();
    if (slash < 0 || !length.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(length);
    return IpText.parse(text.substring(0, slash))
        .filter(Inet6Address.class::isInstance)
        .map(address -> address.getAddress())
        .filter(octets -> isUnicast(octets[0]) && isWhole(octets, bits))
        .map(octets -> IpAddressText.prefix(octets, bits));
  }

  /** Whether the prefixes overlap; both in the form that {@link #parse} gives. */
  public static boolean overlap(String one, String other) {
    int shared = ADDRESS_BITS - Math.min(bits(one), bits(other));
    return number(one).shiftRight(shared).equals(number(other).shiftRight(shared));
  }

  private static int bits(String prefix) {
    return Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1));
  }

  private static BigInteger number(String prefix) {
    String address = prefix.substring(0, prefix.indexOf('/'));
    return new BigInteger(1, IpText.parse(address).orElseThrow().getAddress());
  }

  /** RFC 4291 section 2.4: 2000::/3; RFC 4193: fc00::/7. */
  private static boolean isUnicast(byte first) {
    return (first & 0xE0) == 0x20 || (first & 0xFE) == 0xFC;
  }

  private static boolean isWhole(byte[] octets, int bits) {
    return bits >= MIN_BITS
        && bits <= MAX_BITS
        && new BigInteger(1, octets).getLowestSetBit() >= ADDRESS_BITS - bits;
  }
}
