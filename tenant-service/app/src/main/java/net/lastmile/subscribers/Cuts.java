package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import net.lastmile.coa.Orders;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.subscribers.OverdueSessions.Overdue;

/** Orders the end of live sessions that are no longer allowed, some at a time. */
@ApplicationScoped
@Transactional
public class Cuts {
  static final int AT_ONCE = 500;

  @Inject private Sql sql;
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
    return new OverdueSessions(sql, tenant.require().id()).find(zone, clock.instant(), AT_ONCE);
  }
}
