package net.lastmile.api.signup;

import java.util.List;
import java.util.UUID;

/**
 * @param status {@code PROVISIONING}, {@code ACTIVE} or {@code FAILED} (tried again unless a step
 *     says that it was refused)
 * @param panelUrl where staff log in; set once active
 */
public record ProvisioningView(
    UUID tenantId, String slug, String status, List<Step> steps, String panelUrl) {
  /**
   * @param name {@code DATABASE}, {@code KEYS}, {@code IDENTITY}, {@code DEFAULTS}, {@code REGION}
   *     …, in order
   * @param status {@code PENDING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
   * @param detail why it failed, for people, else null
   */
  public record Step(String name, String status, String detail) {}
}
