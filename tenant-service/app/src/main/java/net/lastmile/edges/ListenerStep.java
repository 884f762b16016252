package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** Gives a new tenant its RADIUS ports and tells the edges to listen there. */
@ApplicationScoped
class ListenerStep implements ProvisioningStep {
  @Inject private Listeners listeners;
  @Inject private TenantRecords records;
  @Inject private Tenants tenants;

  @Override
  public StepName name() {
    return StepName.REGION;
  }

  @Override
  public void run(KnownTenant tenant) {
    listeners.allocate(tenant.id(), tenant.region());
    tenants.run(tenant.id(), () -> records.publish());
  }
}
