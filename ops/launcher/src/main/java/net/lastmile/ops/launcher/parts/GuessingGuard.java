package net.lastmile.ops.launcher.parts;

import java.util.List;
import java.util.Map;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.ops.launcher.http.Http;

/**
 * Has Keycloak slow down who guesses passwords, in its own realm {@code master} too, which comes
 * without, and in a realm that an older release imported. A name is held up for a minute at most:
 * for longer, a stranger could keep its owner out.
 */
final class GuessingGuard {
  private static final String MASTER = "master";

  /** As {@code platform.json} has it, which is imported once. */
  static final Map<String, Object> RULES =
      Map.of(
          "bruteForceProtected", true,
          "permanentLockout", false,
          "failureFactor", 10,
          "waitIncrementSeconds", 20,
          "maxFailureWaitSeconds", 60,
          "minimumQuickLoginWaitSeconds", 5,
          "quickLoginCheckMilliSeconds", 200);

  private final String keycloak;
  private final Http http = new Http();

  GuessingGuard(String keycloak) {
    this.keycloak = keycloak;
  }

  void set(String admin, String password) {
    String token =
        http.postForm(
                keycloak + "/realms/" + MASTER + "/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    admin,
                    "password",
                    password))
            .path("access_token")
            .asText();
    for (String realm : List.of(MASTER, PlatformRealm.NAME)) {
      http.put(keycloak + "/admin/realms/" + realm, token, RULES);
    }
  }
}
