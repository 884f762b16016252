package net.lastmile.refusals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.refusals.RefusalFilter;
import net.lastmile.api.refusals.RefusalPeriod;
import net.lastmile.api.refusals.RefusalSummaryView;
import net.lastmile.api.refusals.RefusalSummaryView.Overflow;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.network.Routers;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.search.SearchText;

/** Refused log-ins: a list, and how many there are. */
@ApplicationScoped
@Transactional
public class Refusals {
  private static final String COUNT = "select count(*) from " + RefusalQuery.TABLES + " %s";
  private static final String BY_REASON =
      "select r.outcome, count(*) from " + RefusalQuery.TABLES + " %s group by r.outcome";
  private static final String OVERFLOWS =
      """
      select o.nas_id, n.name, o.dropped, o.last_at
      from refused_overflow o join %s n on n.id = o.nas_id
      where o.last_at >= ? order by o.last_at desc, o.nas_id limit %d
      """
          .formatted(Routers.TABLE, 20);
  private static final String READING_ORDER = "select cast(platform.reading_order() as text)";

  @Inject private Sql sql;
  @Inject private RefusalRows rows;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  Page<RefusalView> list(PageQuery query, RefusalFilter filter) {
    RefusalSort sort = RefusalSort.of(query);
    RefusalQuery where =
        new RefusalQuery().narrow(filter, clock.instant()).search(search(query.search));
    long total = count(where);
    String readingOrder = sql.query(READING_ORDER).one(row -> row.text(1));
    if (query.cursor != null) {
      sort.after(query.cursor, readingOrder, where);
    }
    Page<RefusalView> page =
        Pages.cut(
            query,
            limit -> rows.read(where, sort.sql(readingOrder), limit),
            sort::cursor,
            view -> view);
    return new Page<>(rows.withStanding(page.items()), page.next(), total);
  }

  /** How many names were refused in the last hour, each router and reason counted by itself. */
  public long countOfLastHour() {
    RefusalFilter lastHour = new RefusalFilter();
    lastHour.period = RefusalPeriod.HOUR.name();
    return count(new RefusalQuery().narrow(lastHour, clock.instant()));
  }

  RefusalSummaryView summary(String search, RefusalFilter filter) {
    Instant now = clock.instant();
    RefusalQuery where =
        new RefusalQuery().narrowWhateverTheReason(filter, now).search(search(search));
    Map<AccessOutcome, Long> byReason = new EnumMap<>(AccessOutcome.class);
    sql.query(BY_REASON.formatted(where.conditions()), where.parameters().toArray())
        .each(row -> byReason.put(row.constant(AccessOutcome.class, 1), row.number(2)));
    List<Overflow> overflows =
        sql.query(OVERFLOWS, now.minus(RefusalPeriod.DAY.length()))
            .list(row -> new Overflow(row.uuid(1), row.text(2), row.number(3), row.instant(4)));
    return new RefusalSummaryView(
        byReason,
        RefusalTable.NAMES_PER_ROUTER,
        RefusalTable.LINES_PER_ROUTER,
        config.retention().refusedLogIns().toDays(),
        overflows);
  }

  private long count(RefusalQuery where) {
    return sql.query(COUNT.formatted(where.conditions()), where.parameters().toArray()).number();
  }

  private SearchText search(String text) {
    return SearchText.read(sql, text).orElse(null);
  }
}
