package net.lastmile.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.search.SearchText;

/** Log-in attempts of lines. */
@ApplicationScoped
@Transactional
public class Logins {
  private static final String NEWEST = "newest";
  private static final String LIST =
      """
      select p.id, p.authdate, p.outcome, n.name, p.callingstationid
      from radpostauth p left join nas n on n.id = p.nas_id
      where p.subscriber_id = ? and p.id < ?%s order by p.id desc limit ?
      """;
  private static final String DEVICE =
      " and (platform.station(p.callingstationid) like ? escape '!'"
          + " or platform.station(p.callingstationid) like ? escape '!')";
  private static final String ANY_ACCEPTED =
      "select exists (select from radpostauth where outcome = 'ACCEPTED')"
          + " or exists (select from radacct)";

  @PersistenceContext private EntityManager entities;

  private record Row(long id, LoginView view) {}

  /**
   * A line's attempts, newest first, including refused ones; a search looks for the device.
   * Attempts under its name while another line had that name are not included.
   */
  public Page<LoginView> of(UUID subscriber, PageQuery query) {
    int limit = Keyset.limit(query);
    SearchText device = SearchText.read(entities, query.search).orElse(null);
    List<Row> rows = read(subscriber, before(query.cursor), device, limit + 1);
    boolean more = rows.size() > limit;
    List<Row> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(Row::view).toList(),
        more ? new Cursor(NEWEST, "", String.valueOf(shown.getLast().id())).encode() : null,
        null);
  }

  /** Whether any line has ever logged in. */
  public boolean anySucceeded() {
    return (Boolean) entities.createNativeQuery(ANY_ACCEPTED).getSingleResult();
  }

  private static long before(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(Cursor.decode(cursor, NEWEST).id());
    } catch (NumberFormatException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }

  private List<Row> read(UUID subscriber, long before, SearchText device, int limit) {
    Connection connection = Jdbc.connection(entities);
    String list = LIST.formatted(device == null ? "" : DEVICE);
    try (PreparedStatement statement = connection.prepareStatement(list)) {
      int at = 0;
      statement.setObject(++at, subscriber);
      statement.setLong(++at, before);
      if (device != null) {
        statement.setString(++at, "%" + SearchText.literal(device.station()) + "%");
        statement.setString(
            ++at, "%" + device.macPart().orElse(SearchText.literal(device.folded())) + "%");
      }
      statement.setInt(++at, limit);
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Row(
                  rows.getLong(1),
                  new LoginView(
                      rows.getTimestamp(2).toInstant(),
                      rows.getString(3),
                      rows.getString(4),
                      rows.getString(5))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
