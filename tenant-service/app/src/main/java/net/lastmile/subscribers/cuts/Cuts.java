package net.lastmile.subscribers.cuts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.coa.order.Orders;
import net.lastmile.platform.due.Due;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.subscribers.cuts.OverdueSessions.Overdue;
import net.lastmile.tenancy.Tenants;

/** Orders the end of live sessions that are no longer allowed, some at a time. */
@ApplicationScoped
@Transactional
public class Cuts {
  static final String KIND = "subscribers-cuts";
  static final int AT_ONCE = 500;

  /** How long an order under way is given, and a line that was just switched off. */
  static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(20);

  /** Several reports about sessions that should be over make one look. */
  private static final Duration REPORTS_TOGETHER = Duration.ofSeconds(5);

  /**
   * Longer than a transaction lasts: two at the same time do not see what the other changes, such
   * as a line that is switched off while its session is being stored.
   */
  public static final Duration UNSEEN_FOR = Duration.ofMinutes(3);

  @Inject private Sql sql;
  @Inject private TenantContext tenant;
  @Inject private Tenants tenants;
  @Inject private Orders orders;
  @Inject private Due due;
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

  /** When some session will be due to be cut, as far as is known now. */
  Instant next(ZoneId zone) {
    Instant now = clock.instant();
    Instant midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    return sessions().next(zone, now).filter(midnight::isAfter).orElse(midnight);
  }

  /** To be called in the transaction that switched a line off, as the last thing. */
  public void lineSwitchedOff() {
    due.make(KIND, clock.instant().plus(LOOKED_AT_EVERY));
  }

  /**
   * To be called in the transaction that stored reports about live sessions of these lines, as the
   * last thing.
   */
  public void sessionsReported(Set<UUID> subscribers) {
    if (subscribers.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    ZoneId zone = tenants.current().settings().zone();
    if (sessions().any(zone, now, subscribers)) {
      due.make(KIND, now.plus(REPORTS_TOGETHER));
    }
  }

  private List<Overdue> find(ZoneId zone) {
    return sessions().find(zone, clock.instant(), AT_ONCE);
  }

  private OverdueSessions sessions() {
    return new OverdueSessions(sql, tenant.require().id());
  }
}
