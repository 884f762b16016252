package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** The built-in permission groups of a new tenant (I3). */
@ApplicationScoped
class DefaultGroups implements ProvisioningStep {
  @Inject private Tenants tenants;
  @Inject private PermissionGroups groups;

  @Override
  public StepName name() {
    return StepName.DEFAULTS;
  }

  @Override
  public void run(KnownTenant tenant) {
    tenants.run(tenant.id(), groups::ensureBuiltIn);
  }
}
