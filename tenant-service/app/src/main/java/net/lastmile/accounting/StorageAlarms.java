package net.lastmile.accounting;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.lastmile.api.operator.AlarmKind;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** What operators should know of tenants' events that are not stored; outside any tenant. */
public final class StorageAlarms {
  private static final String RAISED =
      """
      select 'EVENTS_UNSTORED' as kind, t.region, t.id, t.slug, u.events, u.since
      from platform.unstored_events u join platform.tenant t on t.id = u.tenant_id
      where u.events > 0
      union all
      select 'EVENTS_WAITING', t.region, t.id, t.slug, h.events, h.since
      from (select tenant_id, sum(events) as events, min(held_at) as since
        from platform.held_events group by tenant_id) h
      join platform.tenant t on t.id = h.tenant_id
      order by 1, 2, 3
      limit ?
      """;
  private static final String UNSTORED =
      "select coalesce(sum(events), 0) from platform.unstored_events";
  private static final String WAITING = "select coalesce(sum(events), 0) from platform.held_events";
  private static final String IGNORED =
      "select reason, sum(occurrences) from platform.ignored_value group by reason";

  private final Sql sql;

  public StorageAlarms(Sql sql) {
    this.sql = sql;
  }

  public List<AlarmView> raised(int limit) {
    return sql.query(RAISED, limit).list(StorageAlarms::view);
  }

  private static AlarmView view(Row row) {
    return new AlarmView(
        row.constant(AlarmKind.class, 1),
        row.text(2),
        null,
        row.uuid(3),
        row.text(4),
        row.number(5),
        row.instant(6));
  }

  /** How many events lie with tenants because they could not be stored. */
  public long unstored() {
    return sql.query(UNSTORED).number();
  }

  /** How many wait until their tenant's tables take them. */
  public long waiting() {
    return sql.query(WAITING).number();
  }

  /** Values routers reported that cannot be, by reason. */
  public SortedMap<String, Long> ignored() {
    Map<String, Long> byReason = sql.query(IGNORED).map(row -> row.text(1), row -> row.number(2));
    return new TreeMap<>(byReason);
  }
}
