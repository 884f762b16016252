package net.lastmile.accounting.store;

import java.util.UUID;
import net.lastmile.platform.persistence.Sql;

/** How far each edge's journal has been stored for the current tenant. */
final class JournalTable {
  // A change of a schema locks its tables; other tenants' events must not wait for it.
  private static final String PATIENCE = "set local lock_timeout = '10s'";
  // Batches of one tenant take turns, because two edges may hold packets of the same session.
  private static final String LOCK = "lock table edge_journal in share row exclusive mode";
  private static final String READ =
      "select stored_up_to from edge_journal where node = ? and journal = ?";
  private static final String MOVE =
      """
      insert into edge_journal (node, journal, stored_up_to) values (?, ?, ?)
      on conflict (node, journal) do update
      set stored_up_to = greatest(edge_journal.stored_up_to, excluded.stored_up_to)
      """;

  private final Sql sql;

  JournalTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * The highest number stored, after waiting for any transaction that is storing; 0 for a new
   * journal. No wait for a lock in this transaction is endless.
   */
  long lock(String node, UUID journal) {
    sql.execute(PATIENCE);
    sql.execute(LOCK);
    return sql.query(READ, node, journal).first(row -> row.number(1)).orElse(0L);
  }

  void move(String node, UUID journal, long upTo) {
    sql.update(MOVE, node, journal, upTo);
  }
}
