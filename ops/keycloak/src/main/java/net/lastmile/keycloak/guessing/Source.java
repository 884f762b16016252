package net.lastmile.keycloak.guessing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a log-in comes from: an IPv4 address, or an IPv6 network of 48 bits, which is what one
 * customer may have at most (RFC 6177). Strangers share it only where they try the same name.
 */
final class Source {
  private static final int NETWORK_OCTETS = 6;

  private Source() {}

  /**
   * @param address as Keycloak has it; a text that is not an address is a source of its own
   */
  static String of(String address) {
    try {
      InetAddress read = InetAddress.ofLiteral(address);
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_OCTETS)
          : read.getHostAddress();
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
