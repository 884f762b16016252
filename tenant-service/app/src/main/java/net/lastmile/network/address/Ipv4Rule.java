package net.lastmile.network.address;

import java.net.InetAddress;
import java.util.Optional;
import net.lastmile.api.field.Ipv4;
import net.lastmile.edge.contract.address.AddressKind;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** An IPv4 address that one host can have. */
public final class Ipv4Rule extends FieldRule<Ipv4, String> {
  @Override
  public Object stored(String text) {
    return IpText.dotted(text).orElseThrow().getHostAddress();
  }

  @Override
  protected void check(Ipv4 field, String value, String name, FieldErrors errors) {
    if (value.isBlank()) {
      return;
    }
    Optional<InetAddress> address = IpText.dotted(value);
    errors
        .check(
            address.isPresent(), name, "not-ipv4", "Enter an IPv4 address, for instance 10.20.0.7.")
        .check(
            address.filter(a -> AddressKind.of(a) != AddressKind.UNICAST).isEmpty(),
            name,
            "unassignable",
            "No line can have this address.");
  }
}
