package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** Gives a new tenant a plan, so that the first subscriber can be added at once. */
@ApplicationScoped
class StarterPlanStep implements ProvisioningStep {
  @Inject private Catalog catalog;
  @Inject private Tenants tenants;

  @Override
  public StepName name() {
    return StepName.DEFAULTS;
  }

  @Override
  public void run(KnownTenant tenant) {
    tenants.run(tenant.id(), () -> catalog.addStarter());
  }
}
