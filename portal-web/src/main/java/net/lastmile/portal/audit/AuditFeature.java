package net.lastmile.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;

/** The audit trail in the navigation. */
@ApplicationScoped
class AuditFeature implements Feature {
  static final String PATH = "/panel/audit";

  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.setting(
            60, PATH, "nav.audit", "pi-history", "settings.audit", Permission.AUDIT_VIEW));
  }
}
