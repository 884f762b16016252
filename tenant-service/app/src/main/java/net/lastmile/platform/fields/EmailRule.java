package net.lastmile.platform.fields;

import net.lastmile.api.field.Email;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.problem.FieldErrors;

/** An address that mail can be sent to, or none. */
public final class EmailRule extends FieldRule<Email, String> {
  @Override
  protected void check(Email field, String value, String name, FieldErrors errors) {
    errors.check(
        value.isEmpty() || EmailAddress.isValid(value),
        name,
        "invalid",
        "Enter a valid e-mail address; before the @, letters without accents.");
  }
}
