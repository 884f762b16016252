package net.lastmile.edges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

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

  private final Connection connection;

  FeedSequence(Connection connection) {
    this.connection = connection;
  }

  /**
   * Numbers committed changes that wait for a number, at most {@link #MAX_ROWS}.
   *
   * @return the region's position afterwards
   */
  long advance(String region) throws SQLException {
    long position = lock(region);
    int numbered;
    try (PreparedStatement statement = connection.prepareStatement(NUMBER)) {
      statement.setString(1, region);
      statement.setInt(2, MAX_ROWS);
      statement.setLong(3, position);
      statement.setString(4, region);
      numbered = statement.executeUpdate();
    }
    if (numbered > 0) {
      try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
        statement.setLong(1, position + numbered);
        statement.setString(2, region);
        statement.executeUpdate();
      }
    }
    return position + numbered;
  }

  /**
   * Deletes the tombstones that every node heard from since {@code silentSince} has passed.
   *
   * @return how many were deleted
   */
  int collectTombstones(String region, Instant silentSince) throws SQLException {
    lock(region);
    long acknowledged;
    try (PreparedStatement statement = connection.prepareStatement(ACKNOWLEDGED)) {
      statement.setString(1, region);
      statement.setTimestamp(2, Timestamp.from(silentSince));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        acknowledged = rows.getLong(1);
      }
    }
    int gone;
    try (PreparedStatement statement = connection.prepareStatement(COLLECT)) {
      statement.setString(1, region);
      statement.setLong(2, acknowledged);
      gone = statement.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(RAISE_FLOOR)) {
      statement.setLong(1, acknowledged);
      statement.setString(2, region);
      statement.setLong(3, acknowledged);
      statement.executeUpdate();
    }
    return gone;
  }

  private long lock(String region) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, region);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no region " + region);
        }
        return rows.getLong(1);
      }
    }
  }
}
