package net.lastmile.catalog;

import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** A rate, kept in kbit/s. */
public final class RateRule extends FieldRule<net.lastmile.api.field.Rate, String> {
  @Override
  public Object stored(String text) {
    return Rate.parseKbps(text).orElseThrow();
  }

  @Override
  public String storedAs(String name) {
    return name + "Kbps";
  }

  @Override
  protected void check(
      net.lastmile.api.field.Rate field, String value, String name, FieldErrors errors) {
    errors.check(
        field.optional() && value.isBlank() || Rate.parseKbps(value).isPresent(),
        name,
        "not-a-rate",
        "Enter a speed such as 20M, 1.5M, 2000 or 2000k.");
  }
}
