package net.lastmile.accounting.unstored;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.accounting.store.DeadLetterTable;
import net.lastmile.network.NasReports;
import net.lastmile.platform.configuration.PlatformConfig.RetentionConfig;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.refusals.RefusalTable;

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
  REFUSED_LOG_INS {
    @Override
    Duration kept(RetentionConfig config) {
      return config.refusedLogIns();
    }

    @Override
    int forget(Sql sql, Instant before, int limit) {
      return new RefusalTable(sql).forget(before, limit);
    }

    @Override
    Optional<Instant> oldest(Sql sql) {
      return new RefusalTable(sql).oldest();
    }
  },
  TRAFFIC_MINUTES("traffic_minute", "minute") {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }
  },
  IGNORED_VALUES {
    @Override
    Duration kept(RetentionConfig config) {
      return config.trafficMinutes();
    }

    @Override
    int forget(Sql sql, Instant before, int limit) {
      return new NasReports(sql).forgetIgnored(before, limit);
    }

    @Override
    Optional<Instant> oldest(Sql sql) {
      return new NasReports(sql).oldestIgnored();
    }
  },
  DEAD_LETTERS {
    @Override
    Duration kept(RetentionConfig config) {
      return config.deadLetters();
    }

    @Override
    int forget(Sql sql, Instant before, int limit) {
      return new DeadLetterTable(sql).forget(before, limit);
    }

    @Override
    Optional<Instant> oldest(Sql sql) {
      return new DeadLetterTable(sql).oldest();
    }
  };

  private final String delete;
  private final String oldest;

  /** Rows that another class forgets. */
  AgingEvents() {
    this.delete = null;
    this.oldest = null;
  }

  AgingEvents(String table, String time) {
    // Each time column has an index, so that the oldest rows are found without reading the others.
    this.delete =
        """
        delete from %1$s where ctid = any (array(
          select ctid from %1$s where %2$s < ? order by %2$s limit ?))
        """
            .formatted(table, time);
    this.oldest = "select min(%2$s) from %1$s".formatted(table, time);
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

  /** The time of the oldest row of the current tenant. */
  Optional<Instant> oldest(Sql sql) {
    return sql.query(oldest).one(row -> Optional.ofNullable(row.instant(1)));
  }
}
