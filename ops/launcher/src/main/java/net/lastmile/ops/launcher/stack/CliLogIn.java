package net.lastmile.ops.launcher.stack;

import java.util.Map;
import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.terminal.Complaint;

/** Logs people in for this command, with the realm's public client for command lines. */
public record CliLogIn(OpenStack stack, Http http) {
  public static final String CLIENT = "lastmile-cli";

  /**
   * An access token.
   *
   * @param username in full, with {@code @} and the tenant if the person belongs to one
   * @throws Complaint in Keycloak's own words if it refuses the log-in
   */
  public String token(String username, String password, String scope) {
    return http.postForm(
            stack.tokenUrl(),
            Map.of(
                "grant_type", "password",
                "client_id", CLIENT,
                "username", username,
                "password", password,
                "scope", scope))
        .path("access_token")
        .asText();
  }
}
