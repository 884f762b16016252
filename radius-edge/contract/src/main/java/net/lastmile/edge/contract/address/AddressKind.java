package net.lastmile.edge.contract.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an IP address is for, by the registries of special-purpose addresses (RFC 6890, RFC 4291
 * section 2.4). No host can have an address of a kind other than {@link #UNICAST} as its own;
 * private and documentation networks count as unicast.
 */
public enum AddressKind {
  UNSPECIFIED,
  /** 0.0.0.0/8: a host of "this network", valid as a source only (RFC 1122 section 3.2.1.3). */
  THIS_NETWORK,
  LOOPBACK,
  /** 169.254.0.0/16, fe80::/10, and fec0::/10, which RFC 3879 deprecated. */
  LINK_LOCAL,
  MULTICAST,
  /** 255.255.255.255; in RADIUS it means that the user chooses (RFC 2865 section 5.8). */
  BROADCAST,
  /** An IPv4 address written as IPv6: ::/96, ::ffff:0:0/96. */
  IPV4_IN_IPV6,
  /** Assigned to nobody: 240.0.0.0/4, and all of IPv6 outside of 2000::/3 and fc00::/7. */
  RESERVED,
  UNICAST;

  private static final int IPV4_OCTETS = 4;

  /** The first block that holds an address decides its kind. */
  private static final List<Block> IPV4 =
      List.of(
          new Block("00000000", 32, UNSPECIFIED),
          new Block("00000000", 8, THIS_NETWORK),
          new Block("7f000000", 8, LOOPBACK),
          new Block("a9fe0000", 16, LINK_LOCAL),
          new Block("e0000000", 4, MULTICAST),
          new Block("ffffffff", 32, BROADCAST),
          new Block("f0000000", 4, RESERVED));

  private static final List<Block> IPV6 =
      List.of(
          new Block("0".repeat(32), 128, UNSPECIFIED),
          new Block("0".repeat(31) + "1", 128, LOOPBACK),
          new Block("0".repeat(32), 96, IPV4_IN_IPV6),
          new Block("0".repeat(20) + "ffff" + "0".repeat(8), 96, IPV4_IN_IPV6),
          new Block("0".repeat(32), 3, RESERVED),
          new Block("4" + "0".repeat(31), 2, RESERVED),
          new Block("8" + "0".repeat(31), 2, RESERVED),
          new Block("c" + "0".repeat(31), 3, RESERVED),
          new Block("e" + "0".repeat(31), 4, RESERVED),
          new Block("f0" + "0".repeat(30), 5, RESERVED),
          new Block("f8" + "0".repeat(30), 6, RESERVED),
          new Block("fe" + "0".repeat(30), 9, RESERVED),
          new Block("fe80" + "0".repeat(28), 9, LINK_LOCAL),
          new Block("ff" + "0".repeat(30), 8, MULTICAST));

  /** Addresses that share their first bits. */
  private record Block(BigInteger first, BigInteger last, AddressKind kind) {
    Block(String hex, int bits, AddressKind kind) {
      this(
          number(HexFormat.of().parseHex(hex)),
          number(HexFormat.of().parseHex(hex))
              .add(BigInteger.ONE.shiftLeft(hex.length() * 4 - bits))
              .subtract(BigInteger.ONE),
          kind);
    }

    boolean overlaps(BigInteger from, BigInteger to) {
      return first.compareTo(to) <= 0 && from.compareTo(last) <= 0;
    }
  }

  public static AddressKind of(InetAddress address) {
    return among(address.getAddress(), address.getAddress()).orElse(UNICAST);
  }

  /**
   * What is wrong with a range of addresses of one family: the kind of those in it that no host can
   * have.
   *
   * @param first in network order, as {@link InetAddress#getAddress}, like {@code last}
   * @return empty if each of them may be a host's
   */
  public static Optional<AddressKind> among(byte[] first, byte[] last) {
    BigInteger from = number(first);
    BigInteger to = number(last);
    return (first.length == IPV4_OCTETS ? IPV4 : IPV6)
        .stream().filter(block -> block.overlaps(from, to)).map(Block::kind).findFirst();
  }

  private static BigInteger number(byte[] octets) {
    return new BigInteger(1, octets);
  }
}
