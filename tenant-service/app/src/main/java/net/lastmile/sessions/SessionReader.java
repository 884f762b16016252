package net.lastmile.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.network.Routers;
import net.lastmile.platform.persistence.Sql;

/** Reads sessions and the names of their routers, in the current transaction. */
final class SessionReader {
  /** How far back the first search for the newest goes. */
  private static final Duration LATELY = Duration.ofDays(31);

  private static final String LIST =
      """
      select %s from %s left join %s n on n.id = r.nas_id
      %s order by %s limit ?
      """;

  private final Sql sql;

  SessionReader(Sql sql) {
    this.sql = sql;
  }

  /**
   * The newest sessions. Searching each month for its newest takes long in months with few matches;
   * so if no month is named, the latest period is searched first, which is usually enough.
   *
   * @param before the latest start time of a session in the list
   */
  List<SessionRow> newest(SessionQuery which, Instant before, int limit) {
    String newest = SessionOrder.NEWEST.orderBy();
    if (which.isOfOneMonth()) {
      return read(which, newest, List.of(), limit);
    }
    List<SessionRow> late = read(which.since(before.minus(LATELY)), newest, List.of(), limit);
    return late.size() == limit ? late : read(which, newest, List.of(), limit);
  }

  /**
   * @param order in SQL, with {@code ordered} as its values
   */
  List<SessionRow> read(SessionQuery which, String order, List<Object> ordered, int limit) {
    String list =
        LIST.formatted(
            SessionRow.COLUMNS, which.tables(), Routers.TABLE, which.conditions(), order);
    List<Object> values = new ArrayList<>(which.parameters());
    values.addAll(ordered);
    values.add(limit);
    return sql.query(list, values.toArray()).list(SessionRow::read);
  }
}
