package net.lastmile.subscribers;

import java.util.Objects;
import net.lastmile.edge.contract.StaticIpv6;

/**
 * A line's own permanent addresses; null for those it does not have.
 *
 * @param staticIp IPv4 address
 * @param framedIpv6Prefix prefix of the link
 * @param delegatedIpv6Prefix prefix for the network behind the subscriber's router
 */
record LineAddresses(String staticIp, String framedIpv6Prefix, String delegatedIpv6Prefix) {
  static final LineAddresses NONE = new LineAddresses(null, null, null);

  boolean hasAny() {
    return !equals(NONE);
  }

  boolean hasPrefix() {
    return framedIpv6Prefix != null || delegatedIpv6Prefix != null;
  }

  /** As the edges hold it. */
  StaticIpv6 ipv6() {
    return new StaticIpv6(
        Objects.requireNonNullElse(framedIpv6Prefix, ""),
        Objects.requireNonNullElse(delegatedIpv6Prefix, ""));
  }
}
