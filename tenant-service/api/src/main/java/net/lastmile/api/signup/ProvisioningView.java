package net.lastmile.api.signup;

import java.util.List;
import java.util.UUID;

/**
 * @param panelUrl where staff log in; set once active
 */
public record ProvisioningView(
    UUID tenantId, String slug, ProvisioningStatus status, List<Step> steps, String panelUrl) {
  /**
   * @param detail why it failed, for people, else null
   */
  public record Step(StepName name, StepStatus status, String detail) {}
}
