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
import java.util.ArrayList;
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

/** The sessions of the tenant's lines. */
@ApplicationScoped
@Transactional
public class Sessions {
  private static final String NEWEST = "newest";
  private static final String LIVE_FIRST = "live-first";
  private static final String LIST =
      """
      select %s from radacct r left join nas n on n.id = r.nas_id
      %s order by %s limit ?
      """;
  private static final String ONLINE =
      """
      select subscriber_id, max(acctstarttime) from radacct
      where acctstoptime is null and subscriber_id = any (?) group by subscriber_id
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  Page<SessionView> list(PageQuery query, Boolean live, UUID nas) {
    if (query.sort != null) {
      throw RequestError.UNKNOWN_SORT.on("sort");
    }
    SessionQuery where = new SessionQuery().live(live).through(nas).search(query.search);
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, NEWEST);
      where.where(
          "(r.acctstarttime, r.radacctid) < (?, ?)", last.startedAtTimestamp(), last.number());
    }
    return page(where, "r.acctstarttime desc, r.radacctid desc", query, NEWEST);
  }

  /** One subscriber's sessions, live ones first, then the newest. */
  public Page<SessionView> ofSubscriber(UUID subscriber, PageQuery query) {
    SessionQuery where = new SessionQuery().where("r.subscriber_id = ?", subscriber);
    if (query.cursor != null) {
      SessionPosition last = SessionPosition.decode(query.cursor, LIVE_FIRST);
      where.where(
          "(r.acctstoptime is null, r.acctstarttime, r.radacctid) < (?, ?, ?)",
          last.live(),
          last.startedAtTimestamp(),
          last.number());
    }
    return page(
        where,
        "(r.acctstoptime is null) desc, r.acctstarttime desc, r.radacctid desc",
        query,
        LIVE_FIRST);
  }

  /** Since when these subscribers are online; who is not, is not in it. */
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

  private Page<SessionView> page(SessionQuery where, String order, PageQuery query, String sort) {
    int limit = Keyset.limit(query);
    List<SessionRow> rows = read(where, order, limit + 1);
    boolean more = rows.size() > limit;
    List<SessionRow> shown = more ? rows.subList(0, limit) : rows;
    Instant now = clock.instant();
    return new Page<>(
        shown.stream().map(row -> row.view(now)).toList(),
        more ? SessionPosition.of(shown.getLast()).encode(sort) : null,
        null);
  }

  private List<SessionRow> read(SessionQuery where, String order, int limit) {
    String sql = LIST.formatted(SessionRow.COLUMNS, where.toSql(), order);
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      int position = 0;
      for (Object parameter : where.parameters()) {
        statement.setObject(++position, parameter);
      }
      statement.setInt(++position, limit);
      List<SessionRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(SessionRow.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connection() {
    return Jdbc.connection(entities);
  }
}
