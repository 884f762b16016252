package net.lastmile.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;

/** The company's own pages in the navigation and the audit trail. */
@ApplicationScoped
class TenancyFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.setting(10, "/panel/company", "nav.company", "pi-building", "settings.company"),
        Entry.setting(20, "/panel/brand", "nav.brand", "pi-palette", "settings.brand"),
        Entry.setting(30, "/panel/domains", "nav.domains", "pi-globe", "settings.domains"),
        Entry.setting(40, "/panel/features", "nav.features", "pi-sliders-h", "settings.features"));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("tenant", "company", "domain", "domains");
  }
}
