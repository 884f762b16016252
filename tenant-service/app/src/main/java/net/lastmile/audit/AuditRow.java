package net.lastmile.audit;

import java.time.Instant;
import java.util.stream.Collectors;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.audit.AuditView.Change;

/**
 * An entry as a line of CSV.
 *
 * @param changes for instance {@code name: Home → Home 20; note: new}
 */
record AuditRow(
    Instant at,
    String actor,
    String address,
    String action,
    String subjectType,
    String subjectName,
    String changes) {

  static AuditRow of(AuditView entry) {
    return new AuditRow(
        entry.at(),
        entry.actor(),
        entry.address(),
        entry.action().word(),
        entry.subjectType(),
        entry.subjectName(),
        entry.changes().stream()
            .filter(change -> !isNone(change.before()) || !isNone(change.after()))
            .map(AuditRow::text)
            .collect(Collectors.joining("; ")));
  }

  private static String text(Change change) {
    String before = isNone(change.before()) ? "" : change.before() + " → ";
    return change.field() + ": " + before + (isNone(change.after()) ? "–" : change.after());
  }

  /** Also an empty list, in the words of Java. */
  private static boolean isNone(String value) {
    return value == null || value.isEmpty() || value.equals("[]");
  }
}
