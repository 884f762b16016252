package net.lastmile.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.dashboard.DashboardView;
import net.lastmile.api.dashboard.HistoryQuery;
import net.lastmile.api.dashboard.HistoryView;

/** {@code /dashboard} */
@RequestScoped
public class DashboardResource implements DashboardApi {
  @Inject private Dashboard dashboard;

  @Override
  public DashboardView get() {
    return dashboard.view();
  }

  @Override
  public HistoryView history(HistoryQuery query) {
    return dashboard.history(query);
  }
}
