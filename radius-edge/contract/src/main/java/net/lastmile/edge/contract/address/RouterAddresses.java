package net.lastmile.edge.contract.address;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that a router may have and an edge may send to. Whoever signs up chooses a router's
 * address; without this rule an edge could be made to send to the platform's own services, to its
 * own host or to the metadata service of its cloud.
 *
 * @param allowed exempt from every rule but {@code denied}; the local stack allows loopback with it
 * @param denied the operator's own list, always refused
 * @param own addresses of the platform and its machines
 */
public record RouterAddresses(AddressRanges allowed, AddressRanges denied, AddressRanges own) {
  /** The rule without any configuration. */
  public static final RouterAddresses USUAL =
      new RouterAddresses(AddressRanges.NONE, AddressRanges.NONE, AddressRanges.NONE);

  /**
   * 6to4 and Teredo (RFC 3056, RFC 4380): they contain an IPv4 address that no check here would
   * see.
   */
  private static final AddressRanges TUNNELS = AddressRanges.of(List.of("2002::/16", "2001::/32"));

  /**
   * Where clouds give a machine its credentials and settings, besides link-local: AWS over IPv6,
   * Google over IPv6, Alibaba, Oracle, Azure. These addresses look like those of ordinary hosts.
   */
  private static final AddressRanges METADATA_SERVICES =
      AddressRanges.of(
          List.of(
              "fd00:ec2::254", "fd20:ce::254", "100.100.100.200", "192.0.0.192", "168.63.129.16"));

  public boolean admit(InetAddress address) {
    if (denied.hold(address)) {
      return false;
    }
    return allowed.hold(address)
        || AddressKind.of(address) == AddressKind.UNICAST
            && !TUNNELS.hold(address)
            && !METADATA_SERVICES.hold(address)
            && !own.hold(address);
  }
}
