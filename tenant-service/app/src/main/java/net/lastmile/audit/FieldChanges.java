package net.lastmile.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.platform.text.CutText;

/**
 * The values before and after of the fields that differ (S26). Of a secret it shows only that it
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
   * The components in which two records of one type differ; {@code before} is null for a create,
   * {@code after} null for a delete. A nested record is compared by its components. The records
   * hold no secrets.
   */
  public static <R extends Record> FieldChanges between(R before, R after) {
    FieldChanges result = new FieldChanges();
    R present = before == null ? after : before;
    result.compare(present.getClass(), before, after);
    return result;
  }

  private void compare(Class<?> type, Object before, Object after) {
    for (RecordComponent component : type.getRecordComponents()) {
      Object was = value(component, before);
      Object is = value(component, after);
      if (component.getType().isRecord()) {
        compare(component.getType(), was, is);
      } else {
        field(component.getName(), was, is);
      }
    }
  }

  public FieldChanges field(String name, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(name, text(before), text(after)));
    }
    return this;
  }

  /** Notes that a secret was set or replaced, without its value. */
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

  private static String text(Object value) {
    return value == null ? null : CutText.at(value.toString(), VALUE_MAX);
  }
}
