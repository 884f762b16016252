package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.operator.LimitsUpdate;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.limits.TenantLimits;

/** Limits of a tenant, set by an operator (T12). */
@ApplicationScoped
class TenantAllowance {
  @Inject private Tenants tenants;
  @Inject private TenantLimits limits;

  List<LimitView> of(UUID id) {
    KnownTenant tenant = tenants.require(id);
    // Before its tables exist there is nothing to count.
    return tenant.status() == TenantStatus.PROVISIONING
        ? limits.uncounted(id)
        : tenants.run(id, limits::own);
  }

  List<LimitView> change(UUID id, LimitsUpdate changes) {
    limits.change(tenants.require(id).ref(), changes.limits());
    return of(id);
  }
}
