package net.lastmile.api.field;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The fields of a record by name. A record inside it that is annotated {@link JsonUnwrapped} adds
 * its own fields in its place, as in the JSON; names are unique.
 */
public final class Fields {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Fields() {}

  /** A record's type, looked at once. */
  private record Shape(
      List<Part> parts, Map<String, RecordComponent> fields, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      List<Part> parts =
          Stream.of(type.getRecordComponents())
              .map(component -> new Part(component, isGroup(component)))
              .toList();
      Map<String, RecordComponent> fields = new LinkedHashMap<>();
      for (Part part : parts) {
        part.component().getAccessor().setAccessible(true);
        if (part.group()) {
          fields.putAll(Fields.of(part.component().getType()));
        } else {
          fields.put(part.component().getName(), part.component());
        }
      }
      return new Shape(parts, Collections.unmodifiableMap(fields), constructor(type));
    }

    private static Constructor<?> constructor(Class<?> type) {
      Class<?>[] types =
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private record Part(RecordComponent component, boolean group) {
    Object of(Object record) {
      if (record == null) {
        return null;
      }
      try {
        return component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Each field's component, by name and in order. */
  public static Map<String, RecordComponent> of(Class<?> type) {
    return SHAPES.get(type).fields();
  }

  /**
   * Each field's value, by name and in order.
   *
   * @param from null: every value is null
   */
  public static <R extends Record> Map<String, Object> values(Class<R> type, R from) {
    Map<String, Object> values = new LinkedHashMap<>();
    collect(type, from, values);
    return values;
  }

  /**
   * The record with these values.
   *
   * @throws NoSuchElementException if there is no value, not even null, for a field
   */
  public static <R extends Record> R record(Class<R> type, Map<String, ?> values) {
    return type.cast(build(type, values));
  }

  /** Whether the component is a record whose fields stand in its place. */
  public static boolean isGroup(RecordComponent component) {
    // Jackson's annotation goes to the accessor, not to the component itself.
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static Object build(Class<?> type, Map<String, ?> values) {
    Shape shape = SHAPES.get(type);
    Object[] arguments = shape.parts().stream().map(part -> argument(part, values)).toArray();
    try {
      return shape.constructor().newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object argument(Part part, Map<String, ?> values) {
    String name = part.component().getName();
    if (part.group()) {
      return build(part.component().getType(), values);
    }
    if (!values.containsKey(name)) {
      throw new NoSuchElementException(part.component().toString());
    }
    return values.get(name);
  }

  private static void collect(Class<?> type, Object from, Map<String, Object> to) {
    for (Part part : SHAPES.get(type).parts()) {
      Object value = part.of(from);
      if (part.group()) {
        collect(part.component().getType(), value, to);
      } else {
        to.put(part.component().getName(), value);
      }
    }
  }
}
