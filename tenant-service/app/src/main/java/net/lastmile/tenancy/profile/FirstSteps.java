package net.lastmile.tenancy.profile;

import net.lastmile.api.tenancy.FirstStepsView;

/** What the tenant already has; answered by the feature that sees NAS, plans and log-ins. */
public interface FirstSteps {
  FirstStepsView read();
}
