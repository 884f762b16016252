package net.lastmile.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.HistoryQuery;
import net.lastmile.api.dashboard.HistoryRange;
import net.lastmile.api.dashboard.HistoryView;
import net.lastmile.api.dashboard.HistoryView.Point;

/** A quiet network, but for log-ins that were refused. */
record FakeDashboard(FakeTenant tenant) implements DashboardApi {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Override
  public DashboardView get() {
    return new DashboardView(
        new FakeSubscribers(tenant).counts(),
        tenant.routers.all().size(),
        0,
        tenant.plans.all().size(),
        0,
        0,
        tenant.refusals.all().size(),
        0,
        0,
        List.copyOf(tenant.refusingEdges),
        0);
  }

  /** As many lines online as minutes have passed in that hour. */
  @Override
  public HistoryView history(HistoryQuery query) {
    Instant to = query.to == null ? Instant.now() : Instant.parse(query.to);
    Instant from =
        query.from == null
            ? to.minus(HistoryRange.valueOf(query.range).length())
            : Instant.parse(query.from);
    Duration step = Duration.between(from, to).toDays() > 0 ? Duration.ofHours(1) : MINUTE;
    long first = from.getEpochSecond() / step.toSeconds();
    long last = to.getEpochSecond() / step.toSeconds();
    return new HistoryView(
        step.toSeconds(),
        LongStream.range(first, last)
            .mapToObj(number -> Instant.ofEpochSecond(number * step.toSeconds()))
            .map(at -> new Point(at, at.getEpochSecond() / 60 % 60 + 3, 9_000_000, 400_000, 2, 1))
            .toList());
  }
}
