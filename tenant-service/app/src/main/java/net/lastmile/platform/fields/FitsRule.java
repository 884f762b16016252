package net.lastmile.platform.fields;

import java.util.regex.Pattern;
import net.lastmile.api.field.Fits;
import net.lastmile.platform.problem.FieldErrors;

/** A text that matches a pattern. */
public final class FitsRule extends FieldRule<Fits, String> {
  @Override
  protected void check(Fits field, String value, String name, FieldErrors errors) {
    errors.matches(name, value, Pattern.compile(field.regexp()), field.allowed());
  }
}
