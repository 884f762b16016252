package net.lastmile.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Section;

/** The log-in rules in the navigation and the audit trail. */
@ApplicationScoped
class LogInRulesFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.NETWORK,
            40,
            "/panel/log-in-rules",
            "nav.logInRules",
            "pi-key",
            Permission.SETTINGS_LOG_IN_RULES));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(new FormPage("/panel/log-in-rules", Permission.SETTINGS_LOG_IN_RULES));
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("access_rules", "logInRules");
  }
}
