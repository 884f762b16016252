package net.lastmile.portal.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read a record's components like properties; EL itself can from version 6 on. */
public class RecordResolver extends ELResolver {
  private final Map<Class<?>, Map<String, RecordComponent>> components = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    RecordComponent component = find(base, property);
    if (component == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return component.getAccessor().invoke(base);
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

  private RecordComponent find(Object base, Object property) {
    if (!(base instanceof Record)) {
      return null;
    }
    return components
        .computeIfAbsent(base.getClass(), RecordResolver::componentsOf)
        .get(String.valueOf(property));
  }

  private static Map<String, RecordComponent> componentsOf(Class<?> type) {
    Map<String, RecordComponent> found = new ConcurrentHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      found.put(component.getName(), component);
    }
    return found;
  }
}
