package net.lastmile.tenancy.profile;

import net.lastmile.api.tenancy.FirstStepsView;

/**
 * Which first steps the tenant has done; implemented by the feature that sees NAS, plans and
 * log-ins.
 */
public interface FirstSteps {
  FirstStepsView read();
}
