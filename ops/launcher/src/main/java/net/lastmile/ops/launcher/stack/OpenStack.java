package net.lastmile.ops.launcher.stack;

import com.fasterxml.jackson.databind.JsonNode;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.home.Settings;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * What a client in this command may know of the running stack: addresses and where secrets are.
 *
 * @param status as {@code status --json} prints it
 */
public record OpenStack(Layout layout, Ports ports, Secrets secrets, JsonNode status) {
  /**
   * @throws Complaint unless every part is up
   */
  public static OpenStack ofEnvironment() {
    OpenStack stack = look();
    if (!stack.status().path("healthy").asBoolean()) {
      throw new Complaint("Not everything is up; run ./lastmile up --detach first.");
    }
    return stack;
  }

  /** The stack, whether or not all of it is up. */
  public static OpenStack asItIs() {
    return look();
  }

  /** The same stack with a fresh status. */
  public OpenStack again() {
    return look();
  }

  private static OpenStack look() {
    Layout layout = Layout.ofEnvironment();
    Ports ports = Settings.of(layout, null).ports();
    return new OpenStack(
        layout, ports, new Secrets(layout), new StatusReport(new Local(layout, ports)).toJson());
  }

  public String apiUrl() {
    return "http://localhost:" + ports.http() + "/api";
  }

  public String mailUrl() {
    return "http://localhost:" + ports.mailPage();
  }

  public String tokenUrl() {
    return "http://localhost:"
        + ports.keycloak()
        + "/realms/platform/protocol/openid-connect/token";
  }

  public String panelHost(String slug) {
    return slug + ".localhost";
  }

  public String panelUrl(String slug) {
    return "http://" + panelHost(slug) + ":" + ports.http() + "/";
  }
}
