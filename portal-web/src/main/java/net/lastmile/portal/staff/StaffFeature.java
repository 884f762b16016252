package net.lastmile.portal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;

/** Staff in the navigation and the audit trail. */
@ApplicationScoped
class StaffFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.setting(
            50,
            "/panel/staff",
            "nav.staff",
            "pi-id-card",
            "settings.staff",
            Permission.STAFF_VIEW));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage("/panel/staff/form", Permission.STAFF_CREATE, Permission.STAFF_EDIT),
        new FormPage("/panel/staff/recover", Permission.STAFF_RECOVER));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("staff", "staff");
  }
}
