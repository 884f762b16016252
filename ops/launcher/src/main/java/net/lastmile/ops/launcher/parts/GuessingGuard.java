package net.lastmile.ops.launcher.parts;

import java.util.List;
import java.util.Map;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.ops.launcher.http.Http;

/**
 * Makes Keycloak slow down password guessing: in its own realm {@code master}, which has no such
 * rules by default, and in our realm, which an older release may have imported. A name is held up
 * for one minute at most: for longer, a stranger could keep its owner out.
 */
final class GuessingGuard {
  private static final String MASTER = "master";

  /** The same rules as in {@code platform.json}, which is imported only once. */
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
