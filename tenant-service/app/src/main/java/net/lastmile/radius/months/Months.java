package net.lastmile.radius.months;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Jdbc;

/** Does one step for the current tenant; a transaction a call. */
@ApplicationScoped
@Transactional
public class Months {
  @PersistenceContext private EntityManager entities;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /** One step with the tenant's partitions. */
  interface Step<T> {
    T in(MonthCare care) throws SQLException;
  }

  <T> T run(Step<T> step) {
    try {
      return step.in(
          new MonthCare(
              new MonthTables(Jdbc.connection(entities)),
              clock.instant(),
              config.retention().archiveAfterMonths()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
