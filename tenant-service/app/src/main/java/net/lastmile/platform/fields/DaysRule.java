package net.lastmile.platform.fields;

import java.time.LocalDate;
import net.lastmile.api.field.Days;
import net.lastmile.platform.problem.FieldErrors;

/** A date within limits. */
public final class DaysRule extends FieldRule<Days, LocalDate> {
  @Override
  protected void check(Days field, LocalDate value, String name, FieldErrors errors) {
    LocalDate from = LocalDate.parse(field.from());
    LocalDate to = LocalDate.parse(field.to());
    errors.check(
        !value.isBefore(from) && !value.isAfter(to),
        name,
        "out-of-range",
        "Enter a day from " + from + " to " + to + ".");
  }
}
