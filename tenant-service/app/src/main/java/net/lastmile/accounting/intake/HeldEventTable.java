package net.lastmile.accounting.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.accounting.store.TenantEvents;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.persistence.Sql;

/** Reads and writes {@code platform.held_events}, as the platform's own role. */
final class HeldEventTable {
  private static final String WAITING =
      "select distinct tenant_id from platform.held_events where node = ? and journal = ?";
  // A batch that is sent again while its first sending is still being processed must not be held
  // twice.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('held/' || ? || '/' || ?, 0))";
  private static final String HELD_UP_TO =
      """
      select coalesce(max(up_to), 0) from platform.held_events
      where node = ? and journal = ? and tenant_id = ?
      """;
  private static final String ADD =
      """
      insert into platform.held_events (tenant_id, node, journal, held_at, events, batch, up_to)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FIRST =
      "select id, batch from platform.held_events where tenant_id = ? order by id limit 1";
  private static final String REMOVE = "delete from platform.held_events where id = ?";
  private static final String KEEP = "update platform.held_events set events = ? where id = ?";
  private static final String COUNTS =
      "select tenant_id, sum(events) from platform.held_events group by tenant_id";

  private final Sql sql;

  HeldEventTable(Sql sql) {
    this.sql = sql;
  }

  /** One tenant's part of a batch, as it arrived. */
  record Held(long id, IncomingBatch batch) {
    /** For a transaction of the tenant: its events up to this number no longer wait. */
    TenantEvents.Settlement settled(long upTo) {
      return sql -> new HeldEventTable(sql).settled(this, batch.after(upTo).size());
    }
  }

  Set<UUID> waiting(String node, UUID journal) {
    return sql.query(WAITING, node, journal).set(row -> row.uuid(1));
  }

  /** Holds the events that are neither held nor settled yet. */
  void add(UUID tenant, IncomingBatch all, Instant now) {
    IncomingBatch own = all.after(knownUpTo(tenant, all));
    if (own.size() == 0) {
      return;
    }
    sql.update(
        ADD,
        tenant,
        own.node(),
        own.journal(),
        now,
        own.size(),
        StoredBatch.write(own),
        own.highest());
  }

  private long knownUpTo(UUID tenant, IncomingBatch own) {
    sql.query(ONE_AT_A_TIME, own.node(), tenant.toString()).exists();
    // Events move from held to settled and never back: read in this order, none is missed.
    return Math.max(
        sql.query(HELD_UP_TO, own.node(), own.journal(), tenant).number(),
        new JournalParts(sql).settledUpTo(own.node(), own.journal(), tenant));
  }

  Optional<Held> first(UUID tenant) {
    return sql.query(FIRST, tenant)
        .first(row -> new Held(row.number(1), StoredBatch.read(row.text(2))));
  }

  /** Keeps {@code left} events waiting, in the transaction that stores the others. */
  void settled(Held held, int left) {
    if (left > 0) {
      sql.update(KEEP, left, held.id());
      return;
    }
    sql.update(REMOVE, held.id());
  }

  Map<UUID, Long> counts() {
    return sql.query(COUNTS).map(row -> row.uuid(1), row -> row.number(2));
  }
}
