package net.lastmile.network.address;

import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** A prefix of the sizes that lines have, stored in the one spelling of RFC 5952. */
public final class Ipv6PrefixRule extends FieldRule<net.lastmile.api.field.Ipv6Prefix, String> {
  private static final String PREFIX =
      "Enter an IPv6 prefix of %d to %d bits, for instance 2001:db8:7::/64, with no bits after its length."
          .formatted(Ipv6Prefix.MIN_BITS, Ipv6Prefix.MAX_BITS);

  @Override
  public Object stored(String text) {
    return Ipv6Prefix.parse(text).orElseThrow();
  }

  @Override
  protected void check(
      net.lastmile.api.field.Ipv6Prefix field, String value, String name, FieldErrors errors) {
    errors.check(value.isBlank() || Ipv6Prefix.parse(value).isPresent(), name, "invalid", PREFIX);
  }
}
