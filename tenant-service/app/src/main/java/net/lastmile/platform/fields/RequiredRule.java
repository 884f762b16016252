package net.lastmile.platform.fields;

import jakarta.validation.ConstraintValidatorContext;
import net.lastmile.api.field.Required;
import net.lastmile.platform.problem.FieldErrors;

/** A value that is there, and no blank text. */
public final class RequiredRule extends FieldRule<Required, Object> {
  @Override
  public boolean isValid(Object value, ConstraintValidatorContext context) {
    return reported(value, context);
  }

  @Override
  protected void check(Required field, Object value, String name, FieldErrors errors) {
    errors.required(name, value);
  }
}
