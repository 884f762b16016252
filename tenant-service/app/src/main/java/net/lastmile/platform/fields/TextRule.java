package net.lastmile.platform.fields;

import net.lastmile.api.field.Text;
import net.lastmile.platform.problem.FieldErrors;

/** Length and characters of a text. */
public final class TextRule extends FieldRule<Text, String> {
  @Override
  protected void check(Text field, String value, String name, FieldErrors errors) {
    errors.text(name, value, field.max());
  }
}
