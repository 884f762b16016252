package net.lastmile.coa.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.job.CoaReport;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.platform.persistence.StorageFault;
import net.lastmile.tenancy.Tenants;

/**
 * Stores what edges report, tenant by tenant. Passes over results that name no tenant of the
 * region, and results that a tenant's broken schema does not take: the job is due again when its
 * lease ends, and the other tenants' results do not wait (T1).
 */
@ApplicationScoped
public class Results {
  private static final Logger LOG = System.getLogger(Results.class.getName());

  @Inject private Tenants tenants;
  @Inject private TenantResults results;

  public void store(CoaReport report, String region) {
    Map<UUID, List<CoaResult>> byTenant =
        report.results().stream()
            .filter(Objects::nonNull)
            .filter(result -> result.tenantId() != null && result.outcome() != null)
            .collect(Collectors.groupingBy(CoaResult::tenantId));
    byTenant.forEach(
        (tenant, own) -> {
          if (tenants.find(tenant).filter(known -> known.region().equals(region)).isPresent()) {
            store(tenant, own);
          }
        });
  }

  private void store(UUID tenant, List<CoaResult> own) {
    try {
      tenants.run(tenant, () -> own.forEach(results::store));
    } catch (RuntimeException e) {
      if (StorageFault.of(e) == StorageFault.DATABASE) {
        throw e;
      }
      LOG.log(Level.ERROR, "tenant " + tenant + ": results of its orders are passed over", e);
    }
  }
}
