package net.lastmile.platform.fields;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.lastmile.api.field.Fields;
import net.lastmile.api.problem.Problem.FieldError;

/** Checks a request against the annotations of its fields. */
public final class RequestRules {
  private static final String REQUIRED = "required";
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new Verbatim())
          .buildValidatorFactory()
          .getValidator();

  private RequestRules() {}

  /** Messages of rules are finished sentences, which may have braces of what people typed. */
  private static final class Verbatim implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }

  /**
   * What is wrong, in the order of the fields, with the first error of each; empty if nothing is.
   *
   * @param change whether absent fields stay as they are
   */
  public static List<FieldError> errors(Object request, boolean change) {
    Map<String, FieldError> found = new LinkedHashMap<>();
    for (ConstraintViolation<Object> violation : VALIDATOR.validate(request)) {
      String field = name(violation.getPropertyPath());
      FieldError error = CarriedError.of(field, violation.getMessage());
      boolean required = error.code().equals(REQUIRED);
      if (required && change && violation.getInvalidValue() == null) {
        continue;
      }
      if (required) {
        found.put(field, error);
      } else {
        found.putIfAbsent(field, error);
      }
    }
    return Fields.of(request.getClass()).keySet().stream()
        .filter(found::containsKey)
        .map(found::get)
        .toList();
  }

  /** A group's fields stand in the JSON without the group, and a list's entries count for it. */
  private static String name(Path path) {
    String name = null;
    for (Path.Node node : path) {
      if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
        name = node.getName();
      }
    }
    return name;
  }
}
