package net.lastmile.portal.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.lastmile.api.field.Fields;

/**
 * Lets pages read a record's components like properties; EL itself can from version 6 on. The
 * fields of a group can also be read from the record around it, as in the JSON.
 */
public class RecordResolver extends ELResolver {
  private final Map<Class<?>, Map<String, List<RecordComponent>>> components =
      new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    List<RecordComponent> path = find(base, property);
    if (path == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      Object value = base;
      for (RecordComponent component : path) {
        value = value == null ? null : component.getAccessor().invoke(value);
      }
      return value;
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new ELException(base.getClass() + "." + property, failed);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (find(base, property) != null) {
      context.setPropertyResolved(base, property);
    }
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (find(base, property) != null) {
      throw new PropertyNotWritableException(base.getClass() + "." + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (find(base, property) == null) {
      return false;
    }
    context.setPropertyResolved(base, property);
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private List<RecordComponent> find(Object base, Object property) {
    if (!(base instanceof Record)) {
      return null;
    }
    return components
        .computeIfAbsent(base.getClass(), RecordResolver::componentsOf)
        .get(String.valueOf(property));
  }

  private static Map<String, List<RecordComponent>> componentsOf(Class<?> type) {
    Map<String, List<RecordComponent>> found = new HashMap<>();
    collect(type, List.of(), found);
    return found;
  }

  private static void collect(
      Class<?> type, List<RecordComponent> path, Map<String, List<RecordComponent>> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      List<RecordComponent> to = Stream.concat(path.stream(), Stream.of(component)).toList();
      found.put(component.getName(), to);
      if (Fields.isGroup(component)) {
        collect(component.getType(), to, found);
      }
    }
  }
}
