package net.lastmile.platform.fields;

import net.lastmile.api.field.Line;
import net.lastmile.platform.problem.FieldErrors;

/** Length and characters of a text on one line. */
public final class LineRule extends FieldRule<Line, String> {
  @Override
  protected void check(Line field, String value, String name, FieldErrors errors) {
    errors.line(name, value, field.max());
  }
}
