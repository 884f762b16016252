package net.lastmile.tenancy.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.platform.secrets.TenantSecrets;
import net.lastmile.tenancy.KnownTenant;

/** The data key. */
@ApplicationScoped
class KeysStep implements ProvisioningStep {
  @Inject private TenantSecrets secrets;

  @Override
  public StepName name() {
    return StepName.KEYS;
  }

  @Override
  public void run(KnownTenant tenant) {
    secrets.createKey(tenant.id());
  }
}
