package net.lastmile.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import net.lastmile.accounting.Traffic;
import net.lastmile.accounting.unstored.UnstoredEvents;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.HistoryQuery;
import net.lastmile.api.dashboard.HistoryRange;
import net.lastmile.api.dashboard.HistoryView;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.catalog.Catalog;
import net.lastmile.edges.EdgeNodes;
import net.lastmile.network.NasReports;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.refusals.Refusals;
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

  @Inject private Sql sql;
  @Inject private SubscriberList subscribers;
  @Inject private Catalog catalog;
  @Inject private Logins logins;
  @Inject private Refusals refusals;
  @Inject private History history;
  @Inject private Figures figures;
  @Inject private TenantTally tally;
  @Inject private Tenants tenants;
  @Inject private EdgeNodes edges;
  @Inject private UnstoredEvents unstored;
  @Inject private Clock clock;

  DashboardView view() {
    Instant now = clock.instant();
    Traffic.Amount traffic = new Traffic(sql).sum(now.minus(HOUR), startOfToday(now));
    return new DashboardView(
        subscribers.counts(),
        tally.count(TenantLimit.NAS),
        new NasReports(sql).heardSince(now.minus(SEEN_LATELY)),
        catalog.count(),
        traffic.accepts(),
        traffic.rejects(),
        refusals.countOfLastHour(),
        traffic.downloadOctets(),
        traffic.uploadOctets(),
        edges.refusingAccounting(tenants.current().region()),
        unstored.count());
  }

  /** What large tenants see of a range up to now may be some minutes old. */
  HistoryView history(HistoryQuery query) {
    if (query.from != null || query.to != null) {
      return history.read(time("from", query.from), time("to", query.to));
    }
    HistoryRange range = range(query.range);
    return figures.read("history-" + range, () -> upToNow(range)).value();
  }

  private HistoryView upToNow(HistoryRange range) {
    Instant now = clock.instant();
    return history.read(now.minus(range.length()), now);
  }

  private static HistoryRange range(String name) {
    return Stream.of(HistoryRange.values())
        .filter(range -> name == null ? range == HistoryRange.HOUR : range.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RequestError.INVALID.on("range"));
  }

  private static Instant time(String field, String text) {
    try {
      return OffsetDateTime.parse(Objects.requireNonNullElse(text, "")).toInstant();
    } catch (DateTimeParseException e) {
      throw RequestError.INVALID.on(field);
    }
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
}
