package net.lastmile.eap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** Gives a new tenant its identity, so that its first Wi-Fi line need not wait for one. */
@ApplicationScoped
class EapIdentityStep implements ProvisioningStep {
  @Inject private EapIdentities identities;
  @Inject private Tenants tenants;

  @Override
  public StepName name() {
    return StepName.DEFAULTS;
  }

  @Override
  public void run(KnownTenant tenant) {
    tenants.run(tenant.id(), () -> identities.keepFresh());
  }
}
