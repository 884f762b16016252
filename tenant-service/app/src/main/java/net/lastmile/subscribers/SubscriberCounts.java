package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import net.lastmile.api.subscribers.SubscriberState;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;

/** Counts the tenant's subscribers; takes a fraction of a second for a million lines. */
@ApplicationScoped
@Transactional
class SubscriberCounts {
  private static final String BY_STATE =
      """
      select
        count(*) filter (where status = 'ACTIVE' and expiry_date >= ?1),
        count(*) filter (where status = 'INACTIVE'),
        count(*) filter (where status = 'ACTIVE' and expiry_date < ?1),
        count(*) filter (where status = 'ACTIVE' and expiry_date between ?1 and ?2)
      from subscriber where deleted_at is null
      """;

  @Inject private Sql sql;
  @Inject private SubscriberViews views;

  /** How many are in each state today. */
  record ByState(long online, long active, long inactive, long expired, long expiring) {}

  ByState take() {
    LocalDate today = views.today();
    long online = new OnlineSessions(sql).lines();
    return sql.query(BY_STATE, today, today.plusDays(SubscriberState.EXPIRING_DAYS))
        .one(
            row -> new ByState(online, row.number(1), row.number(2), row.number(3), row.number(4)));
  }
}
