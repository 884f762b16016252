package net.lastmile.edges;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.FeedEntry;
import net.lastmile.edge.contract.FeedPage;
import net.lastmile.edge.contract.RecordKind;

/**
 * Reads the feed of a region. Each answer comes from one statement, so its position and its records
 * belong to the same moment.
 */
final class FeedTable {
  private static final String PAGE =
      """
      select g.feed_seq, g.floor, e.seq, e.kind, e.tenant_id, e.key, e.payload
      from platform.region g
      left join lateral (
        select seq, kind, tenant_id, key, payload from platform.edge_record
        where region = g.name and seq > ? order by seq limit ?) e on true
      where g.name = ? order by e.seq
      """;
  private static final String BUCKET =
      """
      select g.feed_seq, g.floor, e.seq, e.kind, e.tenant_id, e.key, e.payload
      from platform.region g
      left join platform.edge_record e
        on e.region = g.name and e.bucket = ? and e.seq is not null and e.payload is not null
      where g.name = ? order by e.seq
      """;
  private static final String DIGEST =
      """
      select g.feed_seq, e.bucket, bit_xor(
        ('x' || left(md5(e.kind || '/' || e.tenant_id || '/' || e.key || '@' || e.seq), 16))
          ::bit(64)::bigint)
      from platform.region g
      left join platform.edge_record e
        on e.region = g.name and e.seq is not null and e.payload is not null
      where g.name = ? group by g.feed_seq, e.bucket
      """;

  private final Connection connection;

  FeedTable(Connection connection) {
    this.connection = connection;
  }

  /** The entries after a cursor, at most {@code limit}. */
  FeedPage page(String region, long after, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setLong(1, after);
      statement.setInt(2, limit + 1);
      statement.setString(3, region);
      return read(statement, region, limit);
    }
  }

  /** Every live record of a bucket. */
  FeedPage bucket(String region, int bucket) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BUCKET)) {
      statement.setInt(1, bucket);
      statement.setString(2, region);
      return read(statement, region, Integer.MAX_VALUE);
    }
  }

  FeedDigest digest(String region) throws SQLException {
    List<Long> buckets = new ArrayList<>(Collections.nCopies(FeedDigest.BUCKETS, 0L));
    long upTo = 0;
    try (PreparedStatement statement = connection.prepareStatement(DIGEST)) {
      statement.setString(1, region);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          upTo = rows.getLong(1);
          int bucket = rows.getInt(2);
          if (!rows.wasNull()) {
            buckets.set(bucket, rows.getLong(3));
          }
        }
      }
    }
    return new FeedDigest(upTo, buckets);
  }

  private static FeedPage read(PreparedStatement statement, String region, int limit)
      throws SQLException {
    List<FeedEntry> entries = new ArrayList<>();
    long position = 0;
    long floor = 0;
    boolean more = false;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        position = rows.getLong(1);
        floor = rows.getLong(2);
        long seq = rows.getLong(3);
        if (rows.wasNull()) {
          break;
        }
        if (entries.size() == limit) {
          more = true;
          break;
        }
        entries.add(entry(seq, rows));
      }
    }
    return new FeedPage(region, more ? entries.getLast().seq() : position, floor, more, entries);
  }

  private static FeedEntry entry(long seq, ResultSet row) throws SQLException {
    return new FeedEntry(
        seq,
        RecordKind.ofCode(row.getInt(4)),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getBytes(7));
  }
}
