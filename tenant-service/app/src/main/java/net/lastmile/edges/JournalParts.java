package net.lastmile.edges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Counts what becomes of the events of edges' journals, in the transaction of its connection: for
 * the tenant whose role the connection has, or for events that belong to nobody.
 */
public final class JournalParts {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String SETTLE =
      """
      insert into platform.journal_part as p
        (node, journal, counted_after, settled_up_to, stored, set_aside, tenant_id)
      select ?, ?, ?, ?, ?, ?, id from platform.tenant where role_name = current_user
      on conflict (node, journal, tenant_id) do update set
        settled_up_to = greatest(p.settled_up_to, excluded.settled_up_to),
        stored = p.stored + excluded.stored, set_aside = p.set_aside + excluded.set_aside
      """;
  // Events set aside before counting began are not counted now either.
  private static final String CHANGE =
      """
      update platform.journal_part set %1$s = %1$s + 1
      where node = ? and journal = ? and counted_after < ?
        and tenant_id = (select id from platform.tenant where role_name = current_user)
      """;
  private static final String PLAYED_AGAIN = CHANGE.formatted("played_again");
  private static final String DISCARDED = CHANGE.formatted("discarded");
  private static final String MAKE =
      """
      insert into platform.journal_part (node, journal, tenant_id, counted_after, settled_up_to)
      values (?, ?, ?, 0, 0) on conflict do nothing
      """;
  private static final String LOCK =
      """
      select settled_up_to from platform.journal_part
      where node = ? and journal = ? and tenant_id = ? for update
      """;
  private static final String ADD_UNOWNED =
      """
      update platform.journal_part set unowned = unowned + ?, settled_up_to = ?
      where node = ? and journal = ? and tenant_id = ?
      """;

  private final Connection connection;

  public JournalParts(Connection connection) {
    this.connection = connection;
  }

  /**
   * Events were stored, or set aside because they cannot be.
   *
   * @param after the journal's position before
   * @param upTo its position now
   */
  public void settle(String node, UUID journal, long after, long upTo, int stored, int setAside)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
      statement.setString(1, node);
      statement.setObject(2, journal);
      statement.setLong(3, after);
      statement.setLong(4, upTo);
      statement.setInt(5, stored);
      statement.setInt(6, setAside);
      statement.executeUpdate();
    }
  }

  /** An event that was set aside has been stored after all. */
  public void playedAgain(String node, UUID journal, long number) throws SQLException {
    change(PLAYED_AGAIN, node, journal, number);
  }

  /** A person discarded an event that was set aside. */
  public void discarded(String node, UUID journal, long number) throws SQLException {
    change(DISCARDED, node, journal, number);
  }

  private void change(String sql, String node, UUID journal, long number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, node);
      statement.setObject(2, journal);
      statement.setLong(3, number);
      statement.executeUpdate();
    }
  }

  /**
   * The number up to which events that belong to nobody were counted; locks the count until the
   * commit.
   */
  long lockUnowned(String node, UUID journal) throws SQLException {
    try (PreparedStatement make = connection.prepareStatement(MAKE)) {
      make.setString(1, node);
      make.setObject(2, journal);
      make.setObject(3, NOBODY);
      make.executeUpdate();
    }
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, node);
      lock.setObject(2, journal);
      lock.setObject(3, NOBODY);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void addUnowned(String node, UUID journal, long upTo, long events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD_UNOWNED)) {
      statement.setLong(1, events);
      statement.setLong(2, upTo);
      statement.setString(3, node);
      statement.setObject(4, journal);
      statement.setObject(5, NOBODY);
      statement.executeUpdate();
    }
  }
}
