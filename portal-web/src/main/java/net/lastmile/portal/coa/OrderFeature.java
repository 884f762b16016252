package net.lastmile.portal.coa;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import net.lastmile.portal.feature.Feature;

/** Orders to routers in the audit trail. */
@ApplicationScoped
class OrderFeature implements Feature {
  @Override
  public Map<String, String> auditedAs() {
    return Map.of("coa-job", "orders");
  }
}
