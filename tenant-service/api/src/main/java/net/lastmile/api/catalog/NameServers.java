package net.lastmile.api.catalog;

import net.lastmile.api.field.Ipv4;
import net.lastmile.api.field.Ipv6;

/** The name servers given to lines; empty for none: the router gives its own. */
public record NameServers(
    @Ipv4 String dnsPrimary,
    @Ipv4 String dnsSecondary,
    @Ipv6 String dnsIpv6Primary,
    @Ipv6 String dnsIpv6Secondary) {
  public static final NameServers NONE = new NameServers("", "", "", "");
}
