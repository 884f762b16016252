package net.lastmile.coa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.CoaReport;
import net.lastmile.edge.contract.CoaResult;
import net.lastmile.tenancy.Tenants;

/**
 * Stores what edges report, tenant by tenant. What names no tenant of the region is passed over.
 */
@ApplicationScoped
public class Results {
  @Inject private Tenants tenants;
  @Inject private TenantResults results;

  void store(CoaReport report, String region) {
    Map<UUID, List<CoaResult>> byTenant =
        report.results().stream()
            .filter(Objects::nonNull)
            .filter(result -> result.tenantId() != null && result.outcome() != null)
            .collect(Collectors.groupingBy(CoaResult::tenantId));
    byTenant.forEach(
        (tenant, own) -> {
          if (tenants.find(tenant).filter(known -> known.region().equals(region)).isPresent()) {
            tenants.run(tenant, () -> own.forEach(results::store));
          }
        });
  }
}
