package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes {@code platform.held_events}, as the platform's own role. */
final class HeldEventTable {
  private static final String WAITING =
      "select distinct tenant_id from platform.held_events where node = ? and journal = ?";
  // A batch that is sent again while its first sending is still being processed must not be held
  // twice.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('held/' || ? || '/' || ?, 0))";
  private static final String KNOWN_UP_TO =
      """
      select greatest(
        (select coalesce(max(up_to), 0) from platform.held_events
          where node = ? and journal = ? and tenant_id = ?),
        (select coalesce(max(settled_up_to), 0) from platform.journal_part
          where node = ? and journal = ? and tenant_id = ?))
      """;
  private static final String ADD =
      """
      insert into platform.held_events (tenant_id, node, journal, held_at, events, batch, up_to)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String TENANTS =
      """
      select t.id from platform.tenant t
      where t.status in ('ACTIVE', 'SUSPENDED')
        and exists (select from platform.held_events h where h.tenant_id = t.id)
      """;
  private static final String FIRST =
      "select id, batch from platform.held_events where tenant_id = ? order by id limit 1";
  private static final String REMOVE = "delete from platform.held_events where id = ?";
  private static final String KEEP = "update platform.held_events set events = ? where id = ?";
  private static final String COUNTS =
      "select tenant_id, sum(events) from platform.held_events group by tenant_id";

  private final Connection connection;

  HeldEventTable(Connection connection) {
    this.connection = connection;
  }

  /** One tenant's part of a batch, as it arrived. */
  record Held(long id, IncomingBatch batch) {
    /** For a transaction of the tenant: its events up to this number no longer wait. */
    TenantEvents.Settlement settled(long upTo) {
      return connection -> new HeldEventTable(connection).settled(this, batch.after(upTo).size());
    }
  }

  Set<UUID> waiting(String node, UUID journal) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setString(1, node);
      statement.setObject(2, journal);
      return tenants(statement);
    }
  }

  /** Holds the events that are neither held nor settled yet. */
  void add(UUID tenant, IncomingBatch all, Instant now) throws SQLException {
    IncomingBatch own = all.after(knownUpTo(tenant, all));
    if (own.size() == 0) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setObject(1, tenant);
      statement.setString(2, own.node());
      statement.setObject(3, own.journal());
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setInt(5, own.size());
      statement.setString(6, StoredBatch.write(own));
      statement.setLong(7, own.highest());
      statement.executeUpdate();
    }
  }

  private long knownUpTo(UUID tenant, IncomingBatch own) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME)) {
      lock.setString(1, own.node());
      lock.setString(2, tenant.toString());
      lock.execute();
    }
    try (PreparedStatement statement = connection.prepareStatement(KNOWN_UP_TO)) {
      for (int at = 1; at <= 4; at += 3) {
        statement.setString(at, own.node());
        statement.setObject(at + 1, own.journal());
        statement.setObject(at + 2, tenant);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  Set<UUID> tenants() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TENANTS)) {
      return tenants(statement);
    }
  }

  private static Set<UUID> tenants(PreparedStatement statement) throws SQLException {
    Set<UUID> found = new HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    }
    return found;
  }

  Optional<Held> first(UUID tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIRST)) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Held(row.getLong(1), StoredBatch.read(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  /** Keeps {@code left} events waiting, in the transaction that stores the others. */
  void settled(Held held, int left) throws SQLException {
    if (left > 0) {
      try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
        statement.setInt(1, left);
        statement.setLong(2, held.id());
        statement.executeUpdate();
      }
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setLong(1, held.id());
      statement.executeUpdate();
    }
  }

  Map<UUID, Long> counts() throws SQLException {
    Map<UUID, Long> counts = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(COUNTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getObject(1, UUID.class), rows.getLong(2));
      }
    }
    return counts;
  }
}
