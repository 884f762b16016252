package net.lastmile.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import net.lastmile.api.dashboard.LastHourView.Point;
import net.lastmile.platform.persistence.Sql;

/** Reads the tenant's last hour; takes a fraction of a second with half a million lines online. */
@ApplicationScoped
@Transactional
class LastHourReading {
  @Inject private Sql sql;
  @Inject private Clock clock;

  List<Point> take() {
    return new LastHour(sql, clock.instant()).read();
  }
}
