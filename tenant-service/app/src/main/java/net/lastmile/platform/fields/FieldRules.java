package net.lastmile.platform.fields;

import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The rules by their annotations. */
final class FieldRules {
  private static final Map<Class<?>, FieldRule<?, ?>> RULES = rules();

  private FieldRules() {}

  /** Null if the annotation has no rule of its own. */
  static FieldRule<?, ?> of(Class<? extends Annotation> annotation) {
    return RULES.get(annotation);
  }

  private static Map<Class<?>, FieldRule<?, ?>> rules() {
    Map<Class<?>, FieldRule<?, ?>> rules = new HashMap<>();
    ClassLoader ours = FieldRules.class.getClassLoader();
    for (ConstraintValidator<?, ?> validator :
        ServiceLoader.load(ConstraintValidator.class, ours)) {
      if (validator instanceof FieldRule<?, ?> rule) {
        var of = (ParameterizedType) rule.getClass().getGenericSuperclass();
        rules.put((Class<?>) of.getActualTypeArguments()[0], rule);
      }
    }
    return Map.copyOf(rules);
  }
}
