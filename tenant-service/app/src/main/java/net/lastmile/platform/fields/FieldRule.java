package net.lastmile.platform.fields;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.platform.problem.FieldErrors;

/**
 * What a field's annotation means: which values it allows, and how they are stored. The rules are
 * listed in {@code META-INF/services/jakarta.validation.ConstraintValidator}.
 *
 * @param <A> the annotation, of {@code net.lastmile.api.field}
 * @param <T> the type of the field in a request
 */
public abstract class FieldRule<A extends Annotation, T> implements ConstraintValidator<A, T> {
  private A field;

  /** Adds what is wrong with a value, which is not null, under the name given. */
  protected abstract void check(A field, T value, String name, FieldErrors errors);

  /** The value of an allowed text that is not blank, as it is stored. */
  public Object stored(String text) {
    return text.strip();
  }

  /** The name of the stored value, which names its unit where the request does not. */
  public String storedAs(String name) {
    return name;
  }

  @Override
  public final void initialize(A annotation) {
    field = annotation;
  }

  @Override
  public boolean isValid(T value, ConstraintValidatorContext context) {
    return value == null || reported(value, context);
  }

  /** Whether the value is allowed; each error becomes a violation that carries it whole. */
  final boolean reported(T value, ConstraintValidatorContext context) {
    FieldErrors errors = new FieldErrors();
    check(field, value, "", errors);
    if (errors.isEmpty()) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    for (FieldError error : errors.list()) {
      context
          .buildConstraintViolationWithTemplate(CarriedError.text(error))
          .addConstraintViolation();
    }
    return false;
  }
}
