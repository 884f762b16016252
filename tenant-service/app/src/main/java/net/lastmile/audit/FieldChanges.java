package net.lastmile.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.api.field.Fields;
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
   * The fields in which two records of one type differ; {@code before} is null for a create, {@code
   * after} null for a delete. The records hold no secrets.
   */
  @SuppressWarnings("unchecked") // A record's class is that of its own type.
  public static <R extends Record> FieldChanges between(R before, R after) {
    Class<R> type = (Class<R>) (before == null ? after : before).getClass();
    Map<String, Object> is = Fields.values(type, after);
    FieldChanges result = new FieldChanges();
    Fields.values(type, before).forEach((name, was) -> result.field(name, was, is.get(name)));
    return result;
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

  private static String text(Object value) {
    return value == null ? null : CutText.at(value.toString(), VALUE_MAX);
  }
}
