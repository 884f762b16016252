package net.lastmile.platform.persistence;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;

/**
 * Copies between a record and an entity that has an attribute of the same name for each of the
 * record's fields. Such an entity says {@code @ChangeTracking(DEFERRED)}: EclipseLink's woven
 * setters see no write by reflection.
 */
public final class Attributes {
  private static final ClassValue<Map<String, Field>> OF =
      new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> entity) {
          Map<String, Field> attributes = new HashMap<>();
          Stream.of(entity.getDeclaredFields())
              .forEach(
                  field -> {
                    field.setAccessible(true);
                    attributes.put(field.getName(), field);
                  });
          return Map.copyOf(attributes);
        }
      };

  private Attributes() {}

  /**
   * @throws IllegalStateException if the entity lacks an attribute
   */
  public static <R extends Record> void write(Class<R> type, R from, Object entity) {
    Fields.values(type, from)
        .forEach(
            (name, value) -> {
              try {
                attribute(entity, name).set(entity, value);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  public static <R extends Record> R read(Class<R> type, Object entity) {
    Map<String, Object> values = new HashMap<>();
    for (String name : Fields.of(type).keySet()) {
      try {
        values.put(name, attribute(entity, name).get(entity));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return Fields.record(type, values);
  }

  private static Field attribute(Object entity, String name) {
    Field field = OF.get(entity.getClass()).get(name);
    if (field == null) {
      throw new IllegalStateException(entity.getClass() + " has no attribute " + name);
    }
    return field;
  }
}
