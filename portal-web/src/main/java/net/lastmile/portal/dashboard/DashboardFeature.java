package net.lastmile.portal.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** The dashboard in the navigation. */
@ApplicationScoped
class DashboardFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.START,
            10,
            "/panel/dashboard",
            "nav.dashboard",
            "pi-home",
            Permission.DASHBOARD_VIEW));
  }
}
