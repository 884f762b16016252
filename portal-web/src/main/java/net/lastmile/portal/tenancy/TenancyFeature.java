package net.lastmile.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** The company's own pages in the navigation and the audit trail. */
@ApplicationScoped
class TenancyFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Section.SETTINGS, 10, "/panel/company", "nav.company", "pi-building")
            .adminsOnly(),
        new Entry(Section.SETTINGS, 20, "/panel/brand", "nav.brand", "pi-palette").adminsOnly(),
        new Entry(Section.SETTINGS, 30, "/panel/domains", "nav.domains", "pi-globe").adminsOnly(),
        new Entry(Section.SETTINGS, 40, "/panel/features", "nav.features", "pi-sliders-h")
            .adminsOnly());
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("tenant", "company", "domain", "domains");
  }
}
