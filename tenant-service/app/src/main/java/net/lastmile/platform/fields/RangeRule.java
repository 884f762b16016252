package net.lastmile.platform.fields;

import net.lastmile.api.field.Range;
import net.lastmile.platform.problem.FieldErrors;

/** A whole number within limits. */
public final class RangeRule extends FieldRule<Range, Integer> {
  @Override
  protected void check(Range field, Integer value, String name, FieldErrors errors) {
    errors.range(name, value, field.min(), field.max());
  }
}
