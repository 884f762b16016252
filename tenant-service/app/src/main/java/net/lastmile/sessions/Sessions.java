package net.lastmile.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
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

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  Page<SessionView> list(PageQuery query, Boolean live, UUID nas, String month) {
    if (query.sort != null) {
      throw RequestError.UNKNOWN_SORT.on("sort");
    }
    SearchText search = SearchText.read(entities, query.search).orElse(null);
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
    Instant before = clock.instant();
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, NEWEST);
      where.after(last);
      before = last.startedAt();
    }
    int limit = Keyset.limit(query);
    try {
      return page(new SessionReader(connection()).newest(where, before, limit + 1), limit, NEWEST);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Page<SessionView> liveFirst(SessionQuery where, PageQuery query) {
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, LIVE_FIRST);
      where.where(
          "(r.acctstoptime is null, r.acctstarttime, r.radacctid) < (?, ?, ?)",
          last.live(),
          last.startedAtTimestamp(),
          last.number());
    }
    int limit = Keyset.limit(query);
    try {
      List<SessionRow> rows =
          new SessionReader(connection()).read(where, LIVE_FIRST_ORDER, limit + 1);
      return page(rows, limit, LIVE_FIRST);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Since when these subscribers have been online; those offline are not included. */
  public Map<UUID, Instant> onlineSince(Collection<UUID> subscribers) {
    Map<UUID, Instant> online = new HashMap<>();
    Connection connection = connection();
    try (PreparedStatement statement = connection.prepareStatement(ONLINE)) {
      statement.setArray(1, connection.createArrayOf("uuid", subscribers.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          online.put(rows.getObject(1, UUID.class), SessionRow.instant(rows, 2));
        }
      }
      return online;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Page<SessionView> page(List<SessionRow> rows, int limit, String sort) {
    boolean more = rows.size() > limit;
    List<SessionRow> shown = more ? rows.subList(0, limit) : rows;
    Instant now = clock.instant();
    return new Page<>(
        shown.stream().map(row -> row.view(now)).toList(),
        more ? SessionPosition.of(shown.getLast()).encode(sort) : null,
        null);
  }

  private Connection connection() {
    return Jdbc.connection(entities);
  }
}
