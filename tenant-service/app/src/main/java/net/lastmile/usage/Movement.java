package net.lastmile.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.api.live.LiveView;

/** Numbers that change with the tenant's data; costs two index look-ups or a handful of rows. */
@ApplicationScoped
@Transactional
public class Movement {
  private static final String NOW =
      """
      select
        (select coalesce(sum(stored_up_to), 0) from edge_journal),
        (select coalesce(max(id), 0) from audit_entry)
      """;

  @PersistenceContext private EntityManager entities;

  LiveView now() {
    Object[] row = (Object[]) entities.createNativeQuery(NOW).getSingleResult();
    return new LiveView(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }
}
