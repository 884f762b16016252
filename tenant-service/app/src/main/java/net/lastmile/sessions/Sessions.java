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
import java.util.function.IntFunction;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.platform.paging.Pages;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.search.SearchText;

/** The sessions of the tenant's lines. */
@ApplicationScoped
@Transactional
public class Sessions {
  private static final String NEWEST = "newest";
  private static final String LIVE_FIRST = "live-first";
  private static final String LIVE_FIRST_ORDER =
      "(r.acctstoptime is null) desc, r.acctstarttime desc, r.radacctid desc";
  private static final String ONLINE =
      """
      select subscriber_id, max(acctstarttime) from radacct
      where acctstoptime is null and subscriber_id = any (?) group by subscriber_id
      """;

  @Inject private Sql sql;
  @Inject private Clock clock;

  Page<SessionView> list(PageQuery query, Boolean live, UUID nas, String month) {
    if (query.sort != null) {
      throw RequestError.UNKNOWN_SORT.on("sort");
    }
    SearchText search = SearchText.read(sql, query.search).orElse(null);
    return newest(new SessionQuery().live(live).through(nas).search(search).month(month), query);
  }

  /**
   * One subscriber's sessions, live ones first, then the newest; for one month, the newest first.
   *
   * @param month null: all except archived ones
   */
  public Page<SessionView> ofSubscriber(UUID subscriber, PageQuery query, String month) {
    SessionQuery where = new SessionQuery().where("r.subscriber_id = ?", subscriber);
    return month == null ? liveFirst(where, query) : newest(where.month(month), query);
  }

  private Page<SessionView> newest(SessionQuery where, PageQuery query) {
    SessionPosition last =
        query.cursor == null ? null : SessionPosition.decode(query.cursor, NEWEST);
    if (last != null) {
      where.after(last);
    }
    Instant before = last == null ? clock.instant() : last.startedAt();
    return page(query, rows -> new SessionReader(sql).newest(where, before, rows), NEWEST);
  }

  private Page<SessionView> liveFirst(SessionQuery where, PageQuery query) {
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, LIVE_FIRST);
      where.where(
          "(r.acctstoptime is null, r.acctstarttime, r.radacctid) < (?, ?, ?)",
          last.live(),
          last.startedAt(),
          last.number());
    }
    return page(
        query, rows -> new SessionReader(sql).read(where, LIVE_FIRST_ORDER, rows), LIVE_FIRST);
  }

  /** Since when these subscribers have been online; those offline are not included. */
  public Map<UUID, Instant> onlineSince(Collection<UUID> subscribers) {
    return sql.query(ONLINE, Sql.array("uuid", subscribers))
        .map(row -> row.uuid(1), row -> row.instant(2));
  }

  private Page<SessionView> page(PageQuery query, IntFunction<List<SessionRow>> read, String sort) {
    Instant now = clock.instant();
    return Pages.cut(
        query, read, last -> SessionPosition.of(last).encode(sort), row -> row.view(now));
  }
}
