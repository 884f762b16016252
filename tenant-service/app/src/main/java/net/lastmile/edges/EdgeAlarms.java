package net.lastmile.edges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.lastmile.api.operator.AlarmKind;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** What operators should know of edges and their journals; outside any tenant. */
public final class EdgeAlarms {
  private static final String RAISED =
      """
      select 'EVENTS_REFUSED' as kind, region, node, null as what, events_refused, last_seen_at
      from platform.edge_node where events_refused > 0
      union all
      select 'EVENTS_DROPPED', region, node, reason, events, last_at
      from platform.edge_drop where last_at > ?1
      union all
      select 'JOURNAL_REFUSING', region, node, null, journal_pending, journal_refusing_since
      from platform.edge_node where journal_refusing_since is not null
      union all
      select 'JOURNAL_DIFFERS', region, node, cast(journal as text), missing, missing_since
      from platform.journal_balance
      where missing <> 0 and missing_since < ?2 and changed_at > ?1
      order by 1, 2, 3
      limit ?3
      """;
  private static final String DROPPED =
      "select reason, sum(events) from platform.edge_drop group by reason";
  private static final String MISSING =
      """
      select region, node, sum(coalesce(missing, 0)) from platform.journal_balance
      group by region, node order by region, node
      """;

  private final Sql sql;

  public EdgeAlarms(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param lately what is over since before then is left out
   * @param explainedBefore a difference of a journal that began later may be events on their way
   */
  public List<AlarmView> raised(Instant lately, Instant explainedBefore, int limit) {
    return sql.query(RAISED, lately, explainedBefore, limit).list(EdgeAlarms::view);
  }

  private static AlarmView view(Row row) {
    return new AlarmView(
        row.constant(AlarmKind.class, 1),
        row.text(2),
        row.text(3),
        null,
        row.text(4),
        row.number(5),
        row.instant(6));
  }

  /** Events that belong to no tenant, by reason. */
  public SortedMap<String, Long> dropped() {
    Map<String, Long> byReason = sql.query(DROPPED).map(row -> row.text(1), row -> row.number(2));
    return new TreeMap<>(byReason);
  }

  /** Events of a node that nobody can account for. */
  public record Missing(String region, String node, long events) {}

  public List<Missing> missing() {
    return sql.query(MISSING).list(row -> new Missing(row.text(1), row.text(2), row.number(3)));
  }
}
