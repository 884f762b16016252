package net.lastmile.platform.fields;

import net.lastmile.api.field.Lines;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** The length alone: what is in such a text is read later. */
public final class LinesRule extends FieldRule<Lines, String> {
  @Override
  protected void check(Lines field, String value, String name, FieldErrors errors) {
    errors.check(value.length() <= field.max(), name, FieldFault.TOO_LONG, (long) field.max());
  }
}
