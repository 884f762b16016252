package net.lastmile.edges;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

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

  private final Sql sql;

  FeedTable(Sql sql) {
    this.sql = sql;
  }

  /** The entries after a cursor, at most {@code limit}. */
  FeedPage page(String region, long after, int limit) {
    return read(sql.query(PAGE, after, limit + 1, region), region, limit);
  }

  /** Every live record of a bucket. */
  FeedPage bucket(String region, int bucket) {
    return read(sql.query(BUCKET, bucket, region), region, Integer.MAX_VALUE);
  }

  FeedDigest digest(String region) {
    List<Long> buckets = new ArrayList<>(Collections.nCopies(FeedDigest.BUCKETS, 0L));
    AtomicLong upTo = new AtomicLong();
    sql.query(DIGEST, region)
        .each(
            row -> {
              upTo.set(row.number(1));
              Integer bucket = row.integerOrNull(2);
              if (bucket != null) {
                buckets.set(bucket, row.number(3));
              }
            });
    return new FeedDigest(upTo.get(), buckets);
  }

  /** A row of the feed; without an entry if the feed has none here. */
  private record Place(long position, long floor, FeedEntry entry) {
    static Place read(Row row) {
      Long seq = row.numberOrNull(3);
      return new Place(row.number(1), row.number(2), seq == null ? null : entryOf(seq, row));
    }
  }

  private static FeedPage read(Sql.Query query, String region, int limit) {
    List<Place> places = query.list(Place::read);
    if (places.isEmpty()) {
      return new FeedPage(region, 0, 0, false, List.of());
    }
    Place first = places.getFirst();
    if (first.entry() == null) {
      return new FeedPage(region, first.position(), first.floor(), false, List.of());
    }
    boolean more = places.size() > limit;
    List<FeedEntry> entries = places.stream().limit(limit).map(Place::entry).toList();
    long upTo = more ? entries.getLast().seq() : first.position();
    return new FeedPage(region, upTo, first.floor(), more, entries);
  }

  private static FeedEntry entryOf(long seq, Row row) {
    return new FeedEntry(
        seq, RecordKind.ofCode(row.integer(4)), row.uuid(5), row.text(6), row.octets(7));
  }
}
