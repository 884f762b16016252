package net.lastmile.platform.fields;

import java.util.List;
import java.util.Objects;
import net.lastmile.api.field.Most;
import net.lastmile.platform.problem.FieldErrors;

/** The length of a list. */
public final class MostRule extends FieldRule<Most, List<?>> {
  @Override
  protected void check(Most field, List<?> value, String name, FieldErrors errors) {
    errors
        .range(name, value.size(), 0, field.value())
        .check(value.stream().allMatch(Objects::nonNull), name, "invalid", "An entry is null.");
  }
}
