package net.lastmile.api.subscribers;

import java.util.Objects;
import net.lastmile.api.field.Ipv4;
import net.lastmile.api.field.Ipv6Prefix;
import net.lastmile.edge.contract.record.StaticIpv6;

/**
 * A line's own permanent addresses; null for those it does not have.
 *
 * @param staticIp IPv4 address
 * @param framedIpv6Prefix prefix of the link
 * @param delegatedIpv6Prefix prefix for the network behind the subscriber's router
 */
public record LineAddresses(
    @Ipv4 String staticIp,
    @Ipv6Prefix String framedIpv6Prefix,
    @Ipv6Prefix String delegatedIpv6Prefix) {
  public static final LineAddresses NONE = new LineAddresses(null, null, null);

  public boolean hasAny() {
    return !equals(NONE);
  }

  public boolean hasPrefix() {
    return framedIpv6Prefix != null || delegatedIpv6Prefix != null;
  }

  /** As the edges hold it. */
  public StaticIpv6 ipv6() {
    return new StaticIpv6(
        Objects.requireNonNullElse(framedIpv6Prefix, ""),
        Objects.requireNonNullElse(delegatedIpv6Prefix, ""));
  }
}
