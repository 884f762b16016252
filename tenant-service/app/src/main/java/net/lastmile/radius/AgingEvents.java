package net.lastmile.radius;

import java.time.Duration;
import java.time.Instant;
import net.lastmile.network.NasReports;
import net.lastmile.platform.configuration.PlatformConfig.RetentionConfig;
import net.lastmile.platform.persistence.Sql;

/**
 * Data that a tenant's schema keeps for a limited time. Sessions are not among it: they are never
 * lost.
 */
enum AgingEvents {
  LOG_INS(oldest("radpostauth", "authdate")) {
    @Override
    Duration kept(RetentionConfig config) {
      return config.logIns();
    }
  },
  TRAFFIC_MINUTES(oldest("traffic_minute", "minute")) {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }
  },
  IGNORED_VALUES(null) {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }

    @Override
    int forget(Sql sql, Instant before, int limit) {
      return new NasReports(sql).forgetIgnored(before, limit);
    }
  },
  DEAD_LETTERS(null) {
    @Override
    Duration kept(RetentionConfig config) {
      return config.deadLetters();
    }

    @Override
    int forget(Sql sql, Instant before, int limit) {
      return new DeadLetterTable(sql).forget(before, limit);
    }
  };

  private final String delete;

  /**
   * @param delete deletes the oldest; null where {@link #forget} does it in another way
   */
  AgingEvents(String delete) {
    this.delete = delete;
  }

  private static String oldest(String table, String time) {
    // Each time column has an index, so that the oldest rows are found without reading the others.
    return """
        delete from %1$s where ctid = any (array(
          select ctid from %1$s where %2$s < ? order by %2$s limit ?))
        """
        .formatted(table, time);
  }

  abstract Duration kept(RetentionConfig config);

  /**
   * Deletes the oldest rows of the current tenant.
   *
   * @param limit most rows to delete
   * @return how many were deleted
   */
  int forget(Sql sql, Instant before, int limit) {
    return sql.update(delete, before, limit);
  }
}
