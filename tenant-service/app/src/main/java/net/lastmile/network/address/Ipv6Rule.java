package net.lastmile.network.address;

import java.net.InetAddress;
import net.lastmile.api.field.Ipv6;
import net.lastmile.edge.contract.address.AddressKind;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** An IPv6 address that one host can have. */
public final class Ipv6Rule extends FieldRule<Ipv6, String> {
  @Override
  public Object stored(String text) {
    return IpText.host(text).orElseThrow();
  }

  @Override
  protected void check(Ipv6 field, String value, String name, FieldErrors errors) {
    boolean address =
        IpText.host(value)
            .filter(host -> host.indexOf(':') >= 0)
            .filter(host -> AddressKind.of(InetAddress.ofLiteral(host)) == AddressKind.UNICAST)
            .isPresent();
    errors.check(
        value.isBlank() || address,
        name,
        "not-ipv6",
        "Enter an IPv6 address, for instance 2001:db8::53.");
  }
}
