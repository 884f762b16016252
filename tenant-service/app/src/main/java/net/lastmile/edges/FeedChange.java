package net.lastmile.edges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.RecordKind;

/** Writes a record's new state, to be numbered after the commit. */
final class FeedChange {
  private static final String PUT =
      """
      insert into platform.edge_record (region, tenant_id, kind, key, bucket, pending, dirty)
      select region, id, ?, ?, ?, ?, true from platform.tenant where id = ?
      on conflict (region, tenant_id, kind, key)
      do update set pending = excluded.pending, dirty = true
      """;
  private static final String REMOVE =
      """
      update platform.edge_record e set pending = null, dirty = true from platform.tenant t
      where t.id = ? and e.region = t.region and e.tenant_id = t.id and e.kind = ? and e.key = ?
      """;

  private final Connection connection;

  FeedChange(Connection connection) {
    this.connection = connection;
  }

  void put(UUID tenant, RecordKind kind, String key, byte[] payload) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PUT)) {
      statement.setInt(1, kind.code());
      statement.setString(2, key);
      statement.setInt(3, FeedDigest.bucketOf(kind, tenant, key));
      statement.setBytes(4, payload);
      statement.setObject(5, tenant);
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("no row for tenant " + tenant);
      }
    }
  }

  void remove(UUID tenant, RecordKind kind, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setObject(1, tenant);
      statement.setInt(2, kind.code());
      statement.setString(3, key);
      statement.executeUpdate();
    }
  }
}
