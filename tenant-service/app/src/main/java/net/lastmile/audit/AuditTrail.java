package net.lastmile.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.problem.RequestError;

/** Reads the tenant's audit, newest first; the cursor is the last entry's number. */
@ApplicationScoped
@Transactional
class AuditTrail {
  private static final String READ =
      """
      select id, at, actor, address, action, subject_type, subject, subject_name,
        cast(changes as text)
      from audit_entry
      where id < ?1 and (cast(?2 as uuid) is null or subject = cast(?2 as uuid))
      order by id desc limit ?3
      """;

  @PersistenceContext private EntityManager entities;

  Page<AuditView> list(PageQuery query, UUID subject) {
    int limit = Keyset.limit(query);
    List<?> rows =
        entities
            .createNativeQuery(READ)
            .setParameter(1, before(query.cursor))
            .setParameter(2, subject == null ? null : subject.toString())
            .setParameter(3, limit + 1)
            .getResultList();
    List<AuditView> entries = rows.stream().limit(limit).map(row -> view((Object[]) row)).toList();
    boolean more = rows.size() > limit;
    return new Page<>(entries, more ? String.valueOf(entries.getLast().id()) : null, null);
  }

  private static long before(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  private static AuditView view(Object[] row) {
    return new AuditView(
        ((Number) row[0]).longValue(),
        ((Timestamp) row[1]).toInstant(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (UUID) row[6],
        (String) row[7],
        Audit.read((String) row[8]));
  }
}
