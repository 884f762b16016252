package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.LastHourView;
import net.lastmile.api.subscribers.SubscriberApi;

/** A quiet hour. */
record FakeDashboard(FakeTenant tenant) implements DashboardApi {
  @Override
  public DashboardView get() {
    return new DashboardView(
        ((SubscriberApi) tenant.answer(SubscriberApi.class, "owner")).counts(),
        tenant.routers.all().size(),
        0,
        tenant.plans.all().size(),
        0,
        0,
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
