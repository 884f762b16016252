package net.lastmile.tenancy.provisioning;

import net.lastmile.api.signup.StepName;
import net.lastmile.tenancy.KnownTenant;

/**
 * A part of provisioning: a bean of any feature. Several may share a name; all of them run.
 *
 * <p>A step may be killed at any point and is then run again from its start, so it creates what is
 * missing and leaves what exists. It runs outside any transaction and any tenant.
 */
public interface ProvisioningStep {
  StepName name();

  void run(KnownTenant tenant);
}
