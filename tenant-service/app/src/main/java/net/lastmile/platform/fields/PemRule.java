package net.lastmile.platform.fields;

import net.lastmile.api.field.Pem;
import net.lastmile.platform.problem.FieldErrors;

/** The length alone: PEM has line ends of every kind, and what is in it is read later. */
public final class PemRule extends FieldRule<Pem, String> {
  @Override
  protected void check(Pem field, String value, String name, FieldErrors errors) {
    errors.check(
        value.length() <= field.max(), name, "too-long", "At most " + field.max() + " characters.");
  }
}
