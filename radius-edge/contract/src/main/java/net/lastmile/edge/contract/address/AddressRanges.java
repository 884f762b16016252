package net.lastmile.edge.contract.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sets of addresses in CIDR notation (RFC 4632 section 3.1, RFC 4291 section 2.3). */
public final class AddressRanges {
  public static final AddressRanges NONE = new AddressRanges(List.of());

  /** Length of the longest IPv6 address with its prefix length. */
  private static final int MAX_LENGTH = 49;

  private static final String DIGITS = "0123456789";

  private final List<Range> ranges;

  private record Range(byte[] network, int bits) {
    boolean holds(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
        return false;
      }
      int rest = bits % Byte.SIZE;
      return rest == 0 || (address[whole] ^ network[whole]) >> Byte.SIZE - rest == 0;
    }
  }

  private AddressRanges(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * Reads a list of ranges.
   *
   * @param texts each {@code address/bits}, or an address alone
   * @throws IllegalArgumentException naming the first that is not a range
   */
  public static AddressRanges of(List<String> texts) {
    return new AddressRanges(texts.stream().map(AddressRanges::range).toList());
  }

  /** Exactly these addresses. */
  public static AddressRanges ofHosts(List<InetAddress> hosts) {
    return new AddressRanges(
        hosts.stream()
            .map(InetAddress::getAddress)
            .map(octets -> new Range(octets, octets.length * Byte.SIZE))
            .toList());
  }

  /** An address as people write it, never a host name; empty if the text is not an address. */
  public static Optional<InetAddress> address(String text) {
    try {
      return Optional.of(literal(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public boolean hold(InetAddress address) {
    byte[] octets = address.getAddress();
    return ranges.stream().anyMatch(range -> range.holds(octets));
  }

  private static Range range(String text) {
    try {
      int slash = text.indexOf('/');
      byte[] network = literal(slash < 0 ? text : text.substring(0, slash)).getAddress();
      int most = network.length * Byte.SIZE;
      int bits = slash < 0 ? most : Integer.parseUnsignedInt(text, slash + 1, text.length(), 10);
      if (bits >= 0 && bits <= most) {
        return new Range(network, bits);
      }
    } catch (IllegalArgumentException _) {
      // Reported below.
    }
    throw new IllegalArgumentException("'" + text + "' is no range such as 10.0.0.0/8");
  }

  /**
   * Takes no host names, so that the resolver is never asked, and none of the JDK's short
   * spellings.
   */
  private static InetAddress literal(String text) {
    boolean ipv6 = text.indexOf(':') >= 0;
    if (text.length() > MAX_LENGTH
        || text.indexOf('%') >= 0
        || !ipv6 && text.chars().filter(sign -> sign == '.').count() != 3
        || !ipv6 && !text.chars().allMatch(sign -> sign == '.' || DIGITS.indexOf(sign) >= 0)) {
      throw new IllegalArgumentException(text);
    }
    return InetAddress.ofLiteral(text);
  }
}
