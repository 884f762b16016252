package net.lastmile.accounting.months;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Sql;

/** Does one step for the current tenant; a transaction a call. */
@ApplicationScoped
@Transactional
public class Months {
  @Inject private Sql sql;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /** One step with the tenant's partitions. */
  interface Step<T> {
    T in(MonthCare care);
  }

  <T> T run(Step<T> step) {
    return step.in(
        new MonthCare(
            new MonthTables(sql), clock.instant(), config.retention().archiveAfterMonths()));
  }
}
