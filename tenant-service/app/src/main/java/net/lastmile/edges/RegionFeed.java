package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.FeedPage;
import net.lastmile.platform.persistence.Jdbc;

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

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** How far a region's feed is, and whether changes wait to be numbered. */
  record Position(String region, long seq, boolean waiting) {}

  List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    try (PreparedStatement statement = connection().prepareStatement(POSITIONS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        positions.add(new Position(rows.getString(1), rows.getLong(2), rows.getBoolean(3)));
      }
      return positions;
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  long advance(String region) {
    try {
      return new FeedSequence(connection()).advance(region);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  int collectTombstones(String region) {
    try {
      return new FeedSequence(connection())
          .collectTombstones(region, clock.instant().minus(SILENT_AFTER));
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  FeedPage page(String region, long after, int limit) {
    try {
      return new FeedTable(connection()).page(region, after, limit);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  FeedPage bucket(String region, int bucket) {
    try {
      return new FeedTable(connection()).bucket(region, bucket);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  FeedDigest digest(String region) {
    try {
      return new FeedTable(connection()).digest(region);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
  }

  private Connection connection() {
    return Jdbc.connection(entities);
  }
}
