package net.lastmile.pools;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import net.lastmile.edge.contract.address.AddressKind;
import net.lastmile.edge.contract.address.IpAddressText;

/**
 * Consecutive addresses, including the first and the last.
 *
 * @param bits length of an address: 32 or 128
 */
record AddressRange(BigInteger first, BigInteger last, int bits) {
  static final int IPV4_BITS = 32;
  static final int IPV6_BITS = 128;
  private static final int MAX_LENGTH = 100;

  // The JDK would accept 10.1 for 10.0.0.1, and names as addresses.
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Reads a CIDR, {@code first-last} or one address; empty if the text is none of these. */
  static Optional<AddressRange> parse(String text) {
    String plain = text == null || text.length() > MAX_LENGTH ? "" : text.replace(" ", "");
    int dash = plain.indexOf('-');
    if (dash >= 0) {
      return between(plain.substring(0, dash), plain.substring(dash + 1));
    }
    int slash = plain.indexOf('/');
    return slash >= 0
        ? cidr(plain.substring(0, slash), plain.substring(slash + 1))
        : between(plain, plain);
  }

  private static Optional<AddressRange> between(String first, String last) {
    Optional<InetAddress> from = address(first);
    Optional<InetAddress> to = address(last);
    if (from.isEmpty() || to.isEmpty() || bits(from.get()) != bits(to.get())) {
      return Optional.empty();
    }
    AddressRange range = new AddressRange(number(from.get()), number(to.get()), bits(from.get()));
    return range.first.compareTo(range.last) <= 0 ? Optional.of(range) : Optional.empty();
  }

  /** Accepts any address of the network, not only the first. */
  private static Optional<AddressRange> cidr(String address, String length) {
    Optional<InetAddress> any = address(address);
    if (any.isEmpty() || !length.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int bits = bits(any.get());
    int host = bits - Integer.parseInt(length);
    if (host < 0) {
      return Optional.empty();
    }
    BigInteger first = number(any.get()).shiftRight(host).shiftLeft(host);
    BigInteger size = BigInteger.ONE.shiftLeft(host);
    return Optional.of(new AddressRange(first, first.add(size).subtract(BigInteger.ONE), bits));
  }

  boolean overlaps(AddressRange other) {
    return bits == other.bits
        && first.compareTo(other.last) <= 0
        && other.first.compareTo(last) <= 0;
  }

  boolean contains(BigInteger number) {
    return first.compareTo(number) <= 0 && number.compareTo(last) <= 0;
  }

  /** Whether it contains addresses that no host can have. */
  boolean hasImpossible() {
    return AddressKind.among(octets(first), octets(last)).isPresent();
  }

  /** Whether it consists of whole prefixes of this length. */
  boolean isMadeOf(int prefixBits) {
    BigInteger step = BigInteger.ONE.shiftLeft(bits - prefixBits);
    return first.mod(step).signum() == 0 && last.add(BigInteger.ONE).mod(step).signum() == 0;
  }

  /** Whether it is one prefix of this length. */
  boolean isOne(int prefixBits) {
    return isMadeOf(prefixBits) && size(prefixBits).equals(BigInteger.ONE);
  }

  /** How many of its addresses have this as their last octet. */
  long multiples(int lastOctet) {
    return upTo(last.longValueExact(), lastOctet) - upTo(first.longValueExact() - 1, lastOctet);
  }

  private static long upTo(long address, int lastOctet) {
    return Math.floorDiv(address - lastOctet, 256) + 1;
  }

  /** How many prefixes of this length it contains. */
  BigInteger size(int prefixBits) {
    return last.subtract(first).add(BigInteger.ONE).shiftRight(bits - prefixBits);
  }

  /** In the form for edges: the last prefix of this length is given by its first address. */
  String forEdges(int prefixBits) {
    int host = bits - prefixBits;
    return text(first) + "-" + text(last.shiftRight(host).shiftLeft(host));
  }

  String firstText() {
    return text(first);
  }

  String lastText() {
    return text(last);
  }

  private String text(BigInteger number) {
    return IpAddressText.of(octets(number));
  }

  private byte[] octets(BigInteger number) {
    byte[] all = number.toByteArray();
    byte[] octets = new byte[bits / Byte.SIZE];
    int count = Math.min(all.length, octets.length);
    System.arraycopy(all, all.length - count, octets, octets.length - count, count);
    return octets;
  }

  private static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      // The JDK reads ::ffff:10.0.0.1 as an IPv4 address, which nobody means by it.
      boolean mapped = address instanceof Inet4Address && text.indexOf(':') >= 0;
      return mapped ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int bits(InetAddress address) {
    return address instanceof Inet4Address ? IPV4_BITS : IPV6_BITS;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
