package net.lastmile.platform.fields;

import net.lastmile.api.field.Mac;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.platform.problem.FieldErrors;

/** A hardware address; stored as 12 lower-case digits. */
public final class MacRule extends FieldRule<Mac, String> {
  @Override
  public Object stored(String text) {
    return MacAddress.text(MacAddress.parse(text.strip()));
  }

  @Override
  protected void check(Mac field, String value, String name, FieldErrors errors) {
    errors.check(
        MacAddress.parse(value.strip()) != MacAddress.NONE,
        name,
        "invalid",
        "Hardware addresses, for instance 00:1A:2B:3C:4D:5E.");
  }
}
