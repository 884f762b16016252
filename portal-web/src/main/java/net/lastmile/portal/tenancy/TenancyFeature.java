package net.lastmile.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;

/** The company's own pages in the navigation and the audit trail. */
@ApplicationScoped
class TenancyFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        Entry.setting(
            10,
            "/panel/company",
            "nav.company",
            "pi-building",
            "settings.company",
            Permission.SETTINGS_EDIT),
        Entry.setting(
            20, "/panel/brand", "nav.brand", "pi-palette", "settings.brand", Permission.BRAND_EDIT),
        Entry.setting(
            30,
            "/panel/domains",
            "nav.domains",
            "pi-globe",
            "settings.domains",
            Permission.DOMAINS_EDIT),
        Entry.setting(
            40,
            "/panel/features",
            "nav.features",
            "pi-sliders-h",
            "settings.features",
            Permission.SETTINGS_EDIT));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage("/panel/company", Permission.SETTINGS_EDIT),
        new FormPage("/panel/brand", Permission.BRAND_EDIT),
        new FormPage("/panel/domains", Permission.DOMAINS_EDIT),
        new FormPage("/panel/features", Permission.SETTINGS_EDIT));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("tenant", "company", "domain", "domains");
  }
}
