package net.lastmile.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param subjectType for instance {@code subscriber}
 */
public record AuditView(
    long id,
    Instant at,
    String actor,
    String address,
    AuditAction action,
    String subjectType,
    UUID subject,
    String subjectName,
    List<Change> changes) {
  /** A field before and after; secrets show as {@code changed} only. */
  public record Change(String field, String before, String after) {}
}
