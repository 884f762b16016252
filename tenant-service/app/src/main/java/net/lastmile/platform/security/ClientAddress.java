package net.lastmile.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import net.lastmile.edge.contract.AddressRanges;

/** Where a request came from, seen through the proxies we trust and no others (I11). */
public final class ClientAddress {
  private static final int MAX_HOPS = 10;
  private static final int NETWORK_OCTETS = 8;

  private ClientAddress() {}

  /**
   * The first address, going back from the peer, that is no trusted proxy; empty ones say nothing.
   *
   * @param peer address of the TCP connection
   * @param forwardedFor {@code X-Forwarded-For}, or null
   */
  public static String of(String peer, String forwardedFor, List<String> trusted) {
    if (forwardedFor == null || !trusted.contains(peer)) {
      return peer;
    }
    List<String> hops = List.of(forwardedFor.split(",", -1));
    for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MAX_HOPS); i--) {
      String hop = hops.get(i).strip();
      if (!hop.isEmpty() && !trusted.contains(hop)) {
        return hop;
      }
    }
    return peer;
  }

  /**
   * Whom an address is counted for: of IPv6 the network of 64 bits, since whoever has one has each
   * of its addresses (RFC 6177). What is no address is returned as it is.
   */
  public static String network(String address) {
    return address == null
        ? null
        : AddressRanges.address(address).map(ClientAddress::network).orElse(address);
  }

  private static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] octets = Arrays.copyOf(address.getAddress(), NETWORK_OCTETS);
    try {
      return InetAddress.getByAddress(Arrays.copyOf(octets, address.getAddress().length))
              .getHostAddress()
          + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
