package net.lastmile.platform.fields;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.field.Fields;
import net.lastmile.api.field.Id;

/**
 * A record with the fields changed that a request names: an absent field keeps its value, an
 * emptied one gets the value that it has in a blank record. The request was checked before.
 *
 * @param <R> what is changed; its fields have the request's names, with a unit where it has none
 */
public final class Patch<R extends Record> {
  private final Class<R> type;
  private final Map<String, Object> blank;
  private final Map<String, Object> values;

  private Patch(Class<R> type, R blank, R before) {
    this.type = type;
    this.blank = Fields.values(type, blank);
    this.values = Fields.values(type, before);
  }

  /** A change that is not asked for by a request: only {@link #set} changes fields. */
  public static <R extends Record> Patch<R> of(Class<R> type, R before) {
    return new Patch<>(type, before, before);
  }

  public static <R extends Record, Q extends Record> Patch<R> of(
      Class<R> type, R blank, R before, Class<Q> requestType, Q request) {
    Patch<R> patch = new Patch<>(type, blank, before);
    Map<String, RecordComponent> fields = Fields.of(requestType);
    Fields.values(requestType, request)
        .forEach(
            (name, value) -> {
              if (value != null) {
                patch.apply(name, fields.get(name), value);
              }
            });
    return patch;
  }

  /** Sets what the request says in another way. */
  public Patch<R> set(String field, Object value) {
    values.put(field, value);
    return this;
  }

  public R changed() {
    return Fields.record(type, values);
  }

  private void apply(String name, RecordComponent field, Object value) {
    FieldRule<?, ?> rule = rule(field.getAnnotations());
    String stored = rule == null ? name : rule.storedAs(name);
    if (!values.containsKey(stored)) {
      return;
    }
    if (value instanceof String text) {
      values.put(stored, text.isBlank() ? blank.get(stored) : text(field, rule, text));
    } else if (value instanceof List<?> entries) {
      values.put(stored, list(field, entries));
    } else {
      values.put(stored, value);
    }
  }

  private static Object text(RecordComponent field, FieldRule<?, ?> rule, String text) {
    if (field.isAnnotationPresent(Id.class)) {
      return UUID.fromString(text);
    }
    return stored(rule, text);
  }

  private static Object stored(FieldRule<?, ?> rule, String text) {
    return rule == null ? text.strip() : rule.stored(text);
  }

  private static List<?> list(RecordComponent field, List<?> entries) {
    AnnotatedType of =
        ((AnnotatedParameterizedType) field.getAnnotatedType())
            .getAnnotatedActualTypeArguments()[0];
    FieldRule<?, ?> rule = rule(of.getAnnotations());
    return entries.stream()
        .map(entry -> entry instanceof String text ? stored(rule, text) : entry)
        .distinct()
        .toList();
  }

  /** The rule of the field's first annotation that has one of its own for what is stored. */
  private static FieldRule<?, ?> rule(Annotation... annotations) {
    FieldRule<?, ?> found = null;
    for (Annotation annotation : annotations) {
      FieldRule<?, ?> rule = FieldRules.of(annotation.annotationType());
      found = rule == null ? found : rule;
    }
    return found;
  }
}
