package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.platform.persistence.Sql;

/** The feeds of all regions, one transaction a call; belongs to no tenant. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RegionFeed {
  /** A node silent for this long no longer keeps tombstones alive. */
  static final Duration SILENT_AFTER = Duration.ofDays(7);

  private static final String POSITIONS =
      """
      select g.name, g.feed_seq,
        exists (select from platform.edge_record e where e.region = g.name and e.dirty)
      from platform.region g
      """;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** How far a region's feed is, and whether changes wait to be numbered. */
  record Position(String region, long seq, boolean waiting) {}

  List<Position> positions() {
    return sql.query(POSITIONS).list(row -> new Position(row.text(1), row.number(2), row.flag(3)));
  }

  long advance(String region) {
    return new FeedSequence(sql).advance(region);
  }

  int collectTombstones(String region) {
    return new FeedSequence(sql).collectTombstones(region, clock.instant().minus(SILENT_AFTER));
  }

  FeedPage page(String region, long after, int limit) {
    return new FeedTable(sql).page(region, after, limit);
  }

  FeedPage bucket(String region, int bucket) {
    return new FeedTable(sql).bucket(region, bucket);
  }

  FeedDigest digest(String region) {
    return new FeedTable(sql).digest(region);
  }
}
