package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import net.lastmile.coa.Orders;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.subscribers.OverdueSessions.Overdue;

/** Orders the end of live sessions that are no longer allowed, some at a time. */
@ApplicationScoped
@Transactional
public class Cuts {
  static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext tenant;
  @Inject private Orders orders;
  @Inject private Clock clock;

  /**
   * Orders the end of some of them.
   *
   * @return how many; fewer than {@link #AT_ONCE} if none is left
   */
  int some(ZoneId zone) {
    List<Overdue> found = find(zone);
    found.forEach(each -> orders.cutSession(each.number(), each.username(), each.cause()));
    return found.size();
  }

  private List<Overdue> find(ZoneId zone) {
    try {
      return new OverdueSessions(Jdbc.connection(entities), tenant.require().id())
          .find(zone, clock.instant(), AT_ONCE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
