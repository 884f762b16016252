package net.lastmile.edges;

import java.time.Instant;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.signals.Signals;

/**
 * Gives committed changes their place in a region's feed. The numbering transaction locks the
 * region's row until its commit, so that lower numbers are always visible before higher ones are
 * given.
 */
final class FeedSequence {
  /** Rows sequenced in one transaction. */
  static final int MAX_ROWS = 5_000;

  private static final String LOCK =
      "select feed_seq from platform.region where name = ? for update";

  // Rows locked by an unfinished transaction are left for the next time. Tenants come before
  // records that refer to them.
  private static final String NUMBER =
      """
      with chosen as materialized (
        select tenant_id, kind, key from platform.edge_record
        where region = ? and dirty limit ? for update skip locked),
      numbered as (
        select tenant_id, kind, key, row_number() over (order by kind, tenant_id, key) as place
        from chosen)
      update platform.edge_record e
      set seq = ? + n.place, payload = e.pending, pending = null, dirty = false
      from numbered n
      where e.region = ? and e.tenant_id = n.tenant_id and e.kind = n.kind and e.key = n.key
      """;
  private static final String ADVANCE = "update platform.region set feed_seq = ? where name = ?";

  // A node that has been silent for long reads again from 0 when it comes back, so it is left out.
  private static final String ACKNOWLEDGED =
      """
      select min(applied_seq) from platform.edge_node
      where region = ? and last_seen_at > ?
      """;
  private static final String COLLECT =
      """
      delete from platform.edge_record
      where region = ? and payload is null and not dirty and seq <= ?
      """;
  private static final String RAISE_FLOOR =
      "update platform.region set floor = ? where name = ? and floor < ?";

  private final Sql sql;

  FeedSequence(Sql sql) {
    this.sql = sql;
  }

  /**
   * Numbers committed changes that wait for a number, at most {@link #MAX_ROWS}.
   *
   * @return the region's position afterwards
   */
  long advance(String region) {
    long position = lock(region);
    int numbered = sql.update(NUMBER, region, MAX_ROWS, position, region);
    if (numbered > 0) {
      sql.update(ADVANCE, position + numbered, region);
      Signals.send(sql, Sequencer.ADVANCED);
    }
    return position + numbered;
  }

  /**
   * Deletes the tombstones that every node heard from since {@code silentSince} has passed.
   *
   * @return how many were deleted
   */
  int collectTombstones(String region, Instant silentSince) {
    lock(region);
    long acknowledged = sql.query(ACKNOWLEDGED, region, silentSince).number();
    int gone = sql.update(COLLECT, region, acknowledged);
    sql.update(RAISE_FLOOR, acknowledged, region, acknowledged);
    return gone;
  }

  private long lock(String region) {
    return sql.query(LOCK, region)
        .first(row -> row.number(1))
        .orElseThrow(() -> new IllegalStateException("no region " + region));
  }
}
