package net.lastmile.api.field;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The fields of a record by name. A record inside it that is annotated {@link JsonUnwrapped} adds
 * its own fields in its place, as in the JSON; names are unique.
 */
public final class Fields {
  private Fields() {}

  /** Each field's component, by name and in order. */
  public static Map<String, RecordComponent> of(Class<?> type) {
    Map<String, RecordComponent> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (isGroup(component)) {
        fields.putAll(of(component.getType()));
      } else {
        fields.put(component.getName(), component);
      }
    }
    return fields;
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

  private static Object build(Class<?> type, Map<String, ?> values) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = Stream.of(components).map(field -> argument(field, values)).toArray();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object argument(RecordComponent field, Map<String, ?> values) {
    if (isGroup(field)) {
      return build(field.getType(), values);
    }
    if (!values.containsKey(field.getName())) {
      throw new NoSuchElementException(field.toString());
    }
    return values.get(field.getName());
  }

  private static void collect(Class<?> type, Object from, Map<String, Object> to) {
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = value(component, from);
      if (isGroup(component)) {
        collect(component.getType(), value, to);
      } else {
        to.put(component.getName(), value);
      }
    }
  }

  /** Whether the component is a record whose fields stand in its place. */
  public static boolean isGroup(RecordComponent component) {
    // Jackson's annotation goes to the accessor, not to the component itself.
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static Object value(RecordComponent component, Object from) {
    if (from == null) {
      return null;
    }
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
