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

  public boolean admit(InetAddress address) {
    if (denied.hold(address)) {
      return false;
    }
    return allowed.hold(address)
        || AddressKind.of(address) == AddressKind.UNICAST
            && !TUNNELS.hold(address)
            && !own.hold(address);
  }
}
