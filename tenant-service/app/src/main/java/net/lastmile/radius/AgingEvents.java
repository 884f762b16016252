package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import net.lastmile.platform.configuration.PlatformConfig.RetentionConfig;

/**
 * Data that a tenant's schema keeps for a limited time. Sessions are not among it: they are never
 * lost.
 */
enum AgingEvents {
  LOG_INS("radpostauth", "authdate") {
    @Override
    Duration kept(RetentionConfig config) {
      return config.logIns();
    }
  },
  TRAFFIC_MINUTES("traffic_minute", "minute") {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }
  },
  IGNORED_VALUES("ignored_value", "hour") {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }
  },
  DEAD_LETTERS("edge_dead_letter", "at") {
    @Override
    Duration kept(RetentionConfig config) {
      return config.deadLetters();
    }

    @Override
    int forget(Connection connection, Instant before, int limit) throws SQLException {
      return new DeadLetterTable(connection).forget(before, limit);
    }
  };

  private final String delete;

  AgingEvents(String table, String time) {
    // Each time column has an index, so that the oldest rows are found without reading the others.
    this.delete =
        """
        delete from %1$s where ctid = any (array(
          select ctid from %1$s where %2$s < ? order by %2$s limit ?))
        """
            .formatted(table, time);
  }

  abstract Duration kept(RetentionConfig config);

  /**
   * Deletes the oldest rows of the connection's tenant.
   *
   * @param limit most rows to delete
   * @return how many were deleted
   */
  int forget(Connection connection, Instant before, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      statement.setTimestamp(1, Timestamp.from(before));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    }
  }
}
