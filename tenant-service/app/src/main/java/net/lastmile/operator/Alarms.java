package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.operator.AlarmView;

/**
 * Events that were acknowledged and are not stored, for all tenants and edges together; outside any
 * tenant.
 */
@ApplicationScoped
@Transactional
public class Alarms {
  /** More than anybody looks at; the rest appears once these are fixed. */
  private static final int MAX_LISTED = 500;

  private static final Duration LATELY = Duration.ofDays(1);

  /** A difference that disappears within this time was events on their way. */
  private static final Duration EXPLAINED_WITHIN = Duration.ofMinutes(3);

  static final List<String> KINDS =
      List.of(
          "EVENTS_UNSTORED",
          "EVENTS_WAITING",
          "EVENTS_REFUSED",
          "EVENTS_DROPPED",
          "JOURNAL_REFUSING",
          "JOURNAL_DIFFERS");

  private static final String RAISED =
      """
      select 'EVENTS_UNSTORED', t.region, null, cast(t.id as text), t.slug, u.events, u.since
      from platform.unstored_events u join platform.tenant t on t.id = u.tenant_id
      where u.events > 0
      union all
      select 'EVENTS_WAITING', t.region, null, cast(t.id as text), t.slug, h.events, h.since
      from (select tenant_id, sum(events) as events, min(held_at) as since
        from platform.held_events group by tenant_id) h
      join platform.tenant t on t.id = h.tenant_id
      union all
      select 'EVENTS_REFUSED', region, node, null, null, events_refused, last_seen_at
      from platform.edge_node where events_refused > 0
      union all
      select 'EVENTS_DROPPED', region, node, null, reason, events, last_at
      from platform.edge_drop where last_at > ?1
      union all
      select 'JOURNAL_REFUSING', region, node, null, null, journal_pending, journal_refusing_since
      from platform.edge_node where journal_refusing_since is not null
      union all
      select 'JOURNAL_DIFFERS', region, node, null, cast(journal as text), missing, missing_since
      from platform.journal_balance
      where missing <> 0 and missing_since < ?3 and changed_at > ?1
      order by 1, 2, 3, 4
      limit ?2
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  List<AlarmView> raised() {
    List<?> rows =
        entities
            .createNativeQuery(RAISED)
            .setParameter(1, Timestamp.from(clock.instant().minus(LATELY)))
            .setParameter(2, MAX_LISTED)
            .setParameter(3, Timestamp.from(clock.instant().minus(EXPLAINED_WITHIN)))
            .getResultList();
    return rows.stream().map(row -> view((Object[]) row)).toList();
  }

  private static AlarmView view(Object[] row) {
    return new AlarmView(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        row[3] == null ? null : UUID.fromString((String) row[3]),
        (String) row[4],
        ((Number) row[5]).longValue(),
        row[6] == null ? null : ((Timestamp) row[6]).toInstant());
  }
}
