package net.lastmile.edges;

import net.lastmile.platform.persistence.Sql;

/** How far a region's feed is, for what must not overtake it. */
public final class FeedPosition {
  /**
   * Records with a change that has no number yet, for other features' SQL: {@code region}, {@code
   * tenant_id}, {@code kind} and {@code key}.
   */
  public static final String UNNUMBERED =
      "(select region, tenant_id, kind, key from platform.edge_record where dirty)";

  private static final String OF_REGION = "select feed_seq from platform.region where name = ?";

  private FeedPosition() {}

  /** The highest number given; 0 for a region that does not exist. */
  public static long of(Sql sql, String region) {
    return sql.query(OF_REGION, region).first(row -> row.number(1)).orElse(0L);
  }
}
