package net.lastmile.network.address;

import net.lastmile.api.field.HostAddress;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** An address of either kind. */
public final class HostAddressRule extends FieldRule<HostAddress, String> {
  @Override
  public Object stored(String text) {
    return IpText.host(text).orElseThrow();
  }

  @Override
  protected void check(HostAddress field, String value, String name, FieldErrors errors) {
    errors.check(
        value.isBlank() || IpText.host(value).isPresent(),
        name,
        "invalid",
        "Enter an IPv4 or IPv6 address, for instance 10.0.0.1.");
  }
}
