package net.lastmile.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.network.RouterSessions;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.search.SearchText;
import net.lastmile.tenancy.figures.Figures;

/** The sessions of the tenant's lines. */
@ApplicationScoped
@Transactional
public class Sessions {
  private static final String LIVE_FIRST = "live-first";
  private static final String LIVE_FIRST_ORDER =
      "(r.acctstoptime is null) desc, r.acctstarttime desc, r.radacctid desc";
  private static final String ONLINE =
      """
      select subscriber_id, max(acctstarttime) from radacct
      where acctstoptime is null and subscriber_id = any (?) group by subscriber_id
      """;

  @Inject private Sql sql;
  @Inject private RouterSessions routers;
  @Inject private Figures figures;
  @Inject private Clock clock;

  Page<SessionView> list(PageQuery query, Boolean live, UUID nas, String month) {
    boolean liveOnly = Boolean.TRUE.equals(live);
    SessionOrder order = SessionOrder.of(query.sort, liveOnly);
    SearchText search = SearchText.read(sql, query.search).orElse(null);
    SessionQuery where = new SessionQuery().live(live).through(nas).search(search).month(month);
    Page<SessionView> page = sorted(where, order, query);
    boolean counted = liveOnly && search == null && month == null;
    return counted ? new Page<>(page.items(), page.next(), countLive(nas)) : page;
  }

  /** For a large tenant, as of a short time ago. */
  private long countLive(UUID nas) {
    Map<UUID, Long> counts = figures.read(RouterSessions.FIGURE, routers::take).value();
    return nas == null
        ? counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(nas, 0L);
  }

  /**
   * One subscriber's sessions, live ones first, then the newest; for one month, the newest first.
   *
   * @param month null: all except archived ones
   */
  public Page<SessionView> ofSubscriber(UUID subscriber, PageQuery query, String month) {
    SessionQuery where = new SessionQuery().where("r.subscriber_id = ?", subscriber);
    return month == null
        ? liveFirst(where, query)
        : sorted(where.month(month), SessionOrder.NEWEST, query);
  }

  private Page<SessionView> sorted(SessionQuery where, SessionOrder order, PageQuery query) {
    Instant now = clock.instant();
    SessionPosition last =
        query.cursor == null ? null : SessionPosition.decode(query.cursor, order.text());
    if (last != null) {
      order.after(last, where, now);
    }
    SessionReader reader = new SessionReader(sql);
    Instant before = last == null ? now : last.startedAt();
    return Pages.cut(
        query,
        rows ->
            order == SessionOrder.NEWEST
                ? reader.newest(where, before, rows)
                : reader.read(where, order.orderBy(), order.values(now), rows),
        row -> order.position(row, now).encode(order.text()),
        row -> row.view(now));
  }

  private Page<SessionView> liveFirst(SessionQuery where, PageQuery query) {
    Instant now = clock.instant();
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, LIVE_FIRST);
      where.where(
          "(r.acctstoptime is null, r.acctstarttime, r.radacctid) < (?, ?, ?)",
          last.live(),
          last.startedAt(),
          last.number());
    }
    return Pages.cut(
        query,
        rows -> new SessionReader(sql).read(where, LIVE_FIRST_ORDER, List.of(), rows),
        row -> SessionPosition.of(row, 0).encode(LIVE_FIRST),
        row -> row.view(now));
  }

  /** Since when these subscribers have been online; those offline are not included. */
  public Map<UUID, Instant> onlineSince(Collection<UUID> subscribers) {
    return sql.query(ONLINE, Sql.array("uuid", subscribers))
        .map(row -> row.uuid(1), row -> row.instant(2));
  }
}
