package net.lastmile.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** The audit trail in the navigation. */
@ApplicationScoped
class AuditFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Section.SETTINGS, 80, "/panel/audit", "nav.audit", "pi-history").adminsOnly());
  }
}
