package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.LastHourView;

/** A quiet hour, but for log-ins that were refused. */
record FakeDashboard(FakeTenant tenant) implements DashboardApi {
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

  @Override
  public LastHourView lastHour() {
    return new LastHourView(List.of());
  }
}
