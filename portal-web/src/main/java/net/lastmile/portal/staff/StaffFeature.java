package net.lastmile.portal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** Staff in the navigation and the audit trail. */
@ApplicationScoped
class StaffFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Section.SETTINGS, 70, "/panel/staff", "nav.staff", "pi-id-card").adminsOnly());
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("staff", "staff");
  }
}
