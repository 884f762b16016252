package net.lastmile.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.lastmile.api.audit.AuditView.Change;

/**
 * Fields before and after, those that differ and no others (S26). A secret shows only that it
 * changed.
 */
public final class FieldChanges {
  private static final String CHANGED = "changed";
  private static final int VALUE_MAX = 500;

  private final List<Change> changes = new ArrayList<>();

  private FieldChanges() {}

  public static FieldChanges none() {
    return new FieldChanges();
  }

  /**
   * The components in which two records of one type differ; {@code before} null for a create,
   * {@code after} null for a delete. The records hold no secrets.
   */
  public static <R extends Record> FieldChanges between(R before, R after) {
    FieldChanges result = new FieldChanges();
    R present = before == null ? after : before;
    for (RecordComponent component : present.getClass().getRecordComponents()) {
      result.field(component.getName(), value(component, before), value(component, after));
    }
    return result;
  }

  public FieldChanges field(String name, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(name, text(before), text(after)));
    }
    return this;
  }

  /** Notes that a secret was set or replaced, never which. */
  public FieldChanges secret(String name, boolean changed) {
    if (changed) {
      changes.add(new Change(name, null, CHANGED));
    }
    return this;
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  List<Change> list() {
    return List.copyOf(changes);
  }

  private static Object value(RecordComponent component, Record from) {
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

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.length() <= VALUE_MAX ? text : text.substring(0, VALUE_MAX);
  }
}
