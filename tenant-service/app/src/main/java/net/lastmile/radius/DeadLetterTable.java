package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.network.UnstoredEventView;

/**
 * Events that could not be stored, whole, so that they can be played again; in the transaction of
 * its connection. Whoever changes the table then tells the platform how many there are.
 */
final class DeadLetterTable {
  private static final String BURY =
      """
      insert into edge_dead_letter (at, node, journal, number, reason, event)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      select id, at, node, number, reason, event from edge_dead_letter
      where id < ? order by id desc limit ?
      """;
  private static final String IDS = "select id from edge_dead_letter order by id limit ?";
  private static final String TAKE =
      "delete from edge_dead_letter where id = ? returning node, journal, number, event";
  // Each time has an index, so that the oldest are found without a look at the others.
  private static final String FORGET =
      """
      with gone as (
        delete from edge_dead_letter where ctid = any (array(
          select ctid from edge_dead_letter where at < ? order by at limit ?))
        returning node, journal, number),
      counted as (
        update platform.journal_part p set expired = p.expired + g.events
        from (
          select part.node, part.journal, part.tenant_id, count(*) as events
          from gone join platform.journal_part part using (node, journal)
          where gone.number > part.counted_after
            and part.tenant_id = (select id from platform.tenant where role_name = current_user)
          group by part.node, part.journal, part.tenant_id) g
        where p.node = g.node and p.journal = g.journal and p.tenant_id = g.tenant_id)
      select count(*) from gone
      """;
  private static final String COUNT = "select count(*) from edge_dead_letter";
  private static final String TELL =
      """
      insert into platform.unstored_events (tenant_id, events, since)
      select id, (select count(*) from edge_dead_letter), (select min(at) from edge_dead_letter)
      from platform.tenant where role_name = current_user
      on conflict (tenant_id) do update set events = excluded.events, since = excluded.since
      """;
  private static final int REASON_MAX = 500;

  private final Connection connection;

  DeadLetterTable(Connection connection) {
    this.connection = connection;
  }

  void bury(String node, UUID journal, IncomingBatch.Malformed event, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BURY)) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setString(2, node);
      statement.setObject(3, journal);
      statement.setLong(4, event.number());
      String reason = String.valueOf(event.reason()).replace('\0', '?');
      statement.setString(5, reason.substring(0, Math.min(reason.length(), REASON_MAX)));
      statement.setString(6, String.valueOf(event.json()).replace('\0', '?'));
      statement.executeUpdate();
    }
  }

  /** Newest first, those before this one. */
  List<UnstoredEventView> list(long before, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, before);
      statement.setInt(2, limit);
      List<UnstoredEventView> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new UnstoredEventView(
                  rows.getLong(1),
                  rows.getTimestamp(2).toInstant(),
                  rows.getString(3),
                  rows.getLong(4),
                  rows.getString(5),
                  rows.getString(6)));
        }
      }
      return found;
    }
  }

  /** The oldest. */
  List<Long> ids(int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(IDS)) {
      statement.setInt(1, limit);
      List<Long> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    }
  }

  /** One that is taken out, and where it stood. */
  record Taken(String node, UUID journal, long number, String event) {}

  /** Removes one; empty if somebody else has. */
  Optional<Taken> take(long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Taken(
                    rows.getString(1),
                    rows.getObject(2, UUID.class),
                    rows.getLong(3),
                    rows.getString(4)))
            : Optional.empty();
      }
    }
  }

  /** Forgets the oldest, tells and counts it; how many. */
  int forget(Instant before, int limit) throws SQLException {
    int gone;
    try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setTimestamp(1, Timestamp.from(before));
      statement.setInt(2, limit);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        gone = rows.getInt(1);
      }
    }
    if (gone > 0) {
      tell();
    }
    return gone;
  }

  long count() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Tells the platform how many there are. */
  void tell() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.executeUpdate();
    }
  }
}
