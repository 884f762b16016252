package net.lastmile.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import net.lastmile.edge.contract.address.AddressRanges;

/** Where a request came from, seen through trusted proxies only (I11). */
public final class ClientAddress {
  private static final int MAX_HOPS = 10;
  private static final int NETWORK_OCTETS = 8;

  private ClientAddress() {}

  /**
   * The first address, going back from the peer, that is not a trusted proxy; empty entries are
   * skipped.
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
   * The name under which an address is counted: for IPv6 its network of 64 bits, because whoever
   * has such a network has all of its addresses (RFC 6177). Text that is not an address is returned
   * unchanged.
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
