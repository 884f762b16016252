package net.lastmile.platform.fields;

import net.lastmile.api.field.NewPassword;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** The length that the identity provider's own policy asks for, which a hash would bypass. */
public final class NewPasswordRule extends FieldRule<NewPassword, String> {
  private static final int LENGTH_MIN = 12;
  private static final int LENGTH_MAX = 128;

  @Override
  protected void check(NewPassword field, String value, String name, FieldErrors errors) {
    // Else a hash of nothing would replace the password: only an absent one stays as it is.
    errors.required(name, value);
    if (value.isBlank()) {
      return;
    }
    errors
        .check(value.length() >= LENGTH_MIN, name, "too-short", "At least 12 characters.")
        .check(value.length() <= LENGTH_MAX, name, FieldFault.TOO_LONG, (long) LENGTH_MAX);
  }
}
