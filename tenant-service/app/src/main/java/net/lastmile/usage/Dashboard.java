package net.lastmile.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.LastHourView;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.catalog.Catalog;
import net.lastmile.edges.EdgeNodes;
import net.lastmile.radius.UnstoredEvents;
import net.lastmile.sessions.Logins;
import net.lastmile.subscribers.SubscriberList;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.figures.Figures;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;
import net.lastmile.tenancy.profile.FirstSteps;

/** The tenant's first page. */
@ApplicationScoped
@Transactional
public class Dashboard implements FirstSteps {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SEEN_LATELY = Duration.ofMinutes(5);

  private static final String NAS_SEEN = "select count(*) from nas_seen where last_seen_at >= ?1";
  private static final String SUMS =
      """
      select
        coalesce(sum(accepts) filter (where minute >= ?1), 0),
        coalesce(sum(rejects) filter (where minute >= ?1), 0),
        least(coalesce(sum(download_octets) filter (where minute >= ?2), 0), 9223372036854775807),
        least(coalesce(sum(upload_octets) filter (where minute >= ?2), 0), 9223372036854775807)
      from traffic_minute
      where minute >= least(cast(?1 as timestamptz), cast(?2 as timestamptz))
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private SubscriberList subscribers;
  @Inject private Catalog catalog;
  @Inject private Logins logins;
  @Inject private LastHourReading reading;
  @Inject private Figures figures;
  @Inject private TenantTally tally;
  @Inject private Tenants tenants;
  @Inject private EdgeNodes edges;
  @Inject private UnstoredEvents unstored;
  @Inject private Clock clock;

  DashboardView view() {
    Instant now = clock.instant();
    Object[] sums =
        (Object[])
            entities
                .createNativeQuery(SUMS)
                .setParameter(1, Timestamp.from(now.minus(HOUR)))
                .setParameter(2, Timestamp.from(startOfToday(now)))
                .getSingleResult();
    Object seen =
        entities
            .createNativeQuery(NAS_SEEN)
            .setParameter(1, Timestamp.from(now.minus(SEEN_LATELY)))
            .getSingleResult();
    return new DashboardView(
        subscribers.counts(),
        tally.count(TenantLimit.NAS),
        number(seen),
        catalog.count(),
        number(sums[0]),
        number(sums[1]),
        number(sums[2]),
        number(sums[3]),
        edges.refusingAccounting(tenants.current().region()),
        unstored.count());
  }

  LastHourView lastHour() {
    return new LastHourView(figures.read("last-hour", reading::take).value());
  }

  @Override
  public FirstStepsView read() {
    return new FirstStepsView(
        tally.count(TenantLimit.NAS) > 0,
        catalog.hasPlanOfItsOwn(),
        tally.count(TenantLimit.SUBSCRIBERS) > 0,
        logins.anySucceeded());
  }

  private Instant startOfToday(Instant now) {
    ZoneId zone = tenants.current().settings().zone();
    return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
