package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.operator.JournalView;
import net.lastmile.edge.contract.EdgeHello;
import net.lastmile.edge.contract.JournalBalance;
import net.lastmile.edge.contract.JournalTotals;
import net.lastmile.platform.persistence.Jdbc;

/**
 * Compares what nodes delivered from their journals with what the platform did with it; outside any
 * tenant.
 */
@ApplicationScoped
@Transactional
public class EdgeJournals {
  /** For all nodes together; the journals replaced last come first. */
  private static final int MAX_LISTED = 500;

  private static final String SAID =
      """
      insert into platform.edge_journal (region, node, journal, began_at, said_at, written,
        forwarded, unused, unreadable, refused, dropped)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (region, node, journal) do update set said_at = excluded.said_at,
        written = excluded.written, forwarded = excluded.forwarded, unused = excluded.unused,
        unreadable = excluded.unreadable, refused = excluded.refused, dropped = excluded.dropped
      """;
  // While a batch is on its way the centre may be ahead of what the node knows; then nothing is
  // compared. One statement sees all counts at the same moment.
  private static final String COMPARE =
      """
      update platform.edge_journal j set
        base = coalesce(j.base, c.gap),
        missing = c.gap - coalesce(j.base, c.gap),
        compared_at = j.said_at,
        missing_since = case when c.gap <> coalesce(j.base, c.gap)
          then coalesce(j.missing_since, j.said_at) end,
        changed_at = case when j.missing is distinct from c.gap - coalesce(j.base, c.gap)
          then j.said_at else j.changed_at end
      from (
        select ? - p.settled - h.events as gap
        from (
          select coalesce(sum(stored + set_aside + unowned), 0) as settled,
            coalesce(max(settled_up_to), 0) as up_to
          from platform.journal_part where node = ? and journal = ?) p,
        (
          select coalesce(sum(events), 0) as events, coalesce(max(up_to), 0) as up_to
          from platform.held_events where node = ? and journal = ?) h
        where greatest(p.up_to, h.up_to) <= ?) c
      where j.region = ? and j.node = ? and j.journal = ?
      """;
  private static final String BALANCE =
      """
      select stored, unstored, waiting, discarded + expired, unowned, missing
      from platform.journal_balance where region = ? and node = ? and journal = ?
      """;
  private static final String LIST =
      """
      select region, node, journal, said_at, is_current, written, forwarded, unused, unreadable,
        refused, dropped, stored, unstored, waiting, discarded, expired, unowned, missing,
        compared_at
      from platform.journal_balance order by is_current desc, said_at desc limit ?
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** One node of one region. */
  record Node(String region, String name) {}

  JournalBalance heard(EdgeHello hello) {
    Connection connection = Jdbc.connection(entities);
    JournalTotals totals = hello.journal();
    try {
      said(connection, hello, totals);
      compare(connection, hello, totals);
      return balance(connection, hello, totals);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void said(Connection connection, EdgeHello hello, JournalTotals totals)
      throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement statement = connection.prepareStatement(SAID)) {
      statement.setString(1, hello.region());
      statement.setString(2, hello.node());
      statement.setObject(3, totals.journal());
      statement.setTimestamp(4, now);
      statement.setTimestamp(5, now);
      statement.setLong(6, totals.written());
      statement.setLong(7, totals.forwarded());
      statement.setLong(8, totals.unused());
      statement.setLong(9, totals.unreadable());
      statement.setLong(10, totals.refused());
      statement.setLong(11, totals.dropped());
      statement.executeUpdate();
    }
  }

  private static void compare(Connection connection, EdgeHello hello, JournalTotals totals)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COMPARE)) {
      statement.setLong(1, totals.delivered());
      statement.setString(2, hello.node());
      statement.setObject(3, totals.journal());
      statement.setString(4, hello.node());
      statement.setObject(5, totals.journal());
      statement.setLong(6, totals.forwarded());
      statement.setString(7, hello.region());
      statement.setString(8, hello.node());
      statement.setObject(9, totals.journal());
      statement.executeUpdate();
    }
  }

  private static JournalBalance balance(
      Connection connection, EdgeHello hello, JournalTotals totals) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BALANCE)) {
      statement.setString(1, hello.region());
      statement.setString(2, hello.node());
      statement.setObject(3, totals.journal());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new JournalBalance(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getObject(6, Long.class));
      }
    }
  }

  /** All nodes' journals, each node's current one first. */
  Map<Node, List<JournalView>> list() {
    Map<Node, List<JournalView>> found = new HashMap<>();
    try (PreparedStatement statement = Jdbc.connection(entities).prepareStatement(LIST)) {
      statement.setInt(1, MAX_LISTED);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(
                  new Node(rows.getString("region"), rows.getString("node")),
                  _ -> new ArrayList<>())
              .add(view(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JournalView view(ResultSet row) throws SQLException {
    long written = row.getLong("written");
    Timestamp compared = row.getTimestamp("compared_at");
    return new JournalView(
        row.getObject("journal", UUID.class),
        row.getBoolean("is_current"),
        instant(row.getTimestamp("said_at")),
        written,
        written - row.getLong("forwarded"),
        row.getLong("unused"),
        row.getLong("unreadable"),
        row.getLong("refused"),
        row.getLong("dropped"),
        row.getLong("stored"),
        row.getLong("unstored"),
        row.getLong("waiting"),
        row.getLong("discarded"),
        row.getLong("expired"),
        row.getLong("unowned"),
        row.getObject("missing", Long.class),
        compared == null ? null : instant(compared));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }
}
