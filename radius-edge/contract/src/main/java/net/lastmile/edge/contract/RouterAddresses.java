package net.lastmile.edge.contract;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that a router may have and an edge may send to. Who signs up writes them down, so that
 * without this rule an edge would knock for anybody at the platform's own doors, at its host and at
 * the metadata service of the cloud that it runs in.
 *
 * @param allowed excused from all but {@code denied}; the local stack allows loopback by it
 * @param denied the operator's own, refused whatever else is said
 * @param own of the platform and its machines
 */
public record RouterAddresses(AddressRanges allowed, AddressRanges denied, AddressRanges own) {
  /** As without any configuration. */
  public static final RouterAddresses USUAL =
      new RouterAddresses(AddressRanges.NONE, AddressRanges.NONE, AddressRanges.NONE);

  /** 6to4 and Teredo (RFC 3056, RFC 4380): an IPv4 address inside that nothing here would see. */
  private static final AddressRanges TUNNELS = AddressRanges.of(List.of("2002::/16", "2001::/32"));

  /**
   * Where clouds tell a machine its credentials and orders, beside link-local: AWS over IPv6,
   * Google over IPv6, Alibaba, Oracle, Azure. To everybody else they look like ordinary hosts.
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
