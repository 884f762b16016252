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
import net.lastmile.platform.text.CutText;

/**
 * Unstored events, kept whole so that they can be stored again; in the transaction of its
 * connection. Whoever changes the table then reports to the platform how many there are.
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
  // Events never tried come first, then those tried longest ago, so that each gets its turn.
  private static final String UNTRIED =
      """
      select id, event from edge_dead_letter
      where tried_at is null or tried_at < ? order by tried_at nulls first, id limit ?
      """;
  private static final String TRIED = "update edge_dead_letter set tried_at = ? where id = any (?)";
  private static final String TAKE =
      "delete from edge_dead_letter where id = ? returning node, journal, number, event";
  // Each time column has an index, so that the oldest rows are found without reading the others.
  private static final String FORGET =
      """
      with gone as (
        delete from edge_dead_letter where ctid = any (array(
          select ctid from edge_dead_letter where at < ? order by at limit ?
          for update skip locked))
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
  private static final String EXPIRED = "select exists (select from edge_dead_letter where at < ?)";
  private static final String COUNT = "select count(*) from edge_dead_letter";
  private static final String HOLD =
      """
      insert into platform.unstored_events as u (tenant_id, events)
      select id, 0 from platform.tenant where role_name = current_user
      on conflict (tenant_id) do update set events = u.events
      """;
  private static final String TELL =
      """
      update platform.unstored_events
      set events = (select count(*) from edge_dead_letter),
        since = (select min(at) from edge_dead_letter)
      where tenant_id = (select id from platform.tenant where role_name = current_user)
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
      statement.setString(5, CutText.at(reason, REASON_MAX));
      statement.setString(6, String.valueOf(event.json()).replace('\0', '?'));
      statement.executeUpdate();
    }
  }

  /** Events before this one, newest first. */
  List<UnstoredEventView> list(long before, int limit, Instant now) throws SQLException {
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
                  rows.getString(6),
                  ReadAgain.of(rows.getString(6), now).why()));
        }
      }
      return found;
    }
  }

  /** An event that may be tried. */
  record Letter(long id, ReadAgain event) {}

  /** Events not tried since {@code begun}, in the order of their turns. */
  List<Letter> untried(Instant begun, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UNTRIED)) {
      statement.setTimestamp(1, Timestamp.from(begun));
      statement.setInt(2, limit);
      List<Letter> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Letter(rows.getLong(1), ReadAgain.of(rows.getString(2), begun)));
        }
      }
      return found;
    }
  }

  /** Notes that these were tried and could not be stored. */
  void tried(List<Long> ids, Instant at) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TRIED)) {
      statement.setTimestamp(1, Timestamp.from(at));
      statement.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  /** An event that was taken out, and its place in the journal. */
  record Taken(String node, UUID journal, long number, String event) {}

  /** Takes one out; empty if another transaction has. */
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

  /**
   * Deletes the oldest events, counts them as expired and reports the new number; returns how many
   * were deleted.
   */
  int forget(Instant before, int limit) throws SQLException {
    if (!hasAnyBefore(before)) {
      return 0;
    }
    // Locked before the journals' rows, because all others lock in this order.
    hold();
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

  private boolean hasAnyBefore(Instant before) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXPIRED)) {
      statement.setTimestamp(1, Timestamp.from(before));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  long count() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Reports to the platform how many there are. A statement sees only what was committed when it
   * began, so waiting for the row and counting are two statements: otherwise a count from before
   * the wait would overwrite a newer one.
   */
  void tell() throws SQLException {
    hold();
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.executeUpdate();
    }
  }

  /** Locks the reported number until the transaction ends. */
  private void hold() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
      statement.executeUpdate();
    }
  }
}
