package net.lastmile.edges;

import java.util.UUID;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.platform.persistence.Sql;

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

  private final Sql sql;

  FeedChange(Sql sql) {
    this.sql = sql;
  }

  void put(UUID tenant, RecordKind kind, String key, byte[] payload) {
    int bucket = FeedDigest.bucketOf(kind, tenant, key);
    if (sql.update(PUT, kind.code(), key, bucket, payload, tenant) != 1) {
      throw new IllegalStateException("no row for tenant " + tenant);
    }
  }

  void remove(UUID tenant, RecordKind kind, String key) {
    sql.update(REMOVE, tenant, kind.code(), key);
  }
}
