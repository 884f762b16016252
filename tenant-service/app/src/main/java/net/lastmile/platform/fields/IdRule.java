package net.lastmile.platform.fields;

import java.util.UUID;
import net.lastmile.api.field.Id;
import net.lastmile.platform.problem.FieldErrors;

/** An id or nothing. */
public final class IdRule extends FieldRule<Id, String> {
  private static boolean isId(String text) {
    try {
      UUID.fromString(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  protected void check(Id field, String value, String name, FieldErrors errors) {
    errors.check(
        value.isBlank() || isId(value), name, "unknown", "There is no such thing. Choose another.");
  }
}
