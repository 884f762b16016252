package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs with the real Keycloak. */
class LogOutIT {
  private static final long BEFORE_SECONDS = 60;
  private static final long AFTER_SECONDS = 60;

  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("I9 after a log-out no token given before it is taken, and nobody else's is refused")
  void endsEveryTokenOfThatLogIn() {
    hire(platform.north());
    hire(platform.south());
    ApiClient here = nora(platform.north(), -BEFORE_SECONDS);
    ApiClient elsewhere = nora(platform.north(), -2 * BEFORE_SECONDS);
    ApiClient namesake = nora(platform.south(), -BEFORE_SECONDS);
    assertThat(elsewhere.get("tenant/me").status()).isEqualTo(200);

    var loggedOut = here.post("log-out", null);
    assertThat(loggedOut.status()).as(loggedOut.toString()).isEqualTo(204);

    assertThat(here.get("tenant/me").status()).isEqualTo(401);
    assertThat(elsewhere.get("tenant/me").status()).isEqualTo(401);
    assertThat(here.post("log-out", null).status()).isEqualTo(401);
    assertThat(namesake.get("tenant/me").status()).isEqualTo(200);
    assertThat(platform.as(platform.north()).get("tenant/me").status()).isEqualTo(200);
    assertThat(nora(platform.north(), AFTER_SECONDS).get("tenant/me").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("A1 a log-out is in the trail of its own tenant")
  void isAudited() {
    ApiClient north = platform.as(platform.north());
    String json = person("leaves");
    UUID id = UUID.fromString(north.post("staff", json).body().get("id").asText());
    var loggedOut = platform.as(platform.north(), "leaves", "support").post("log-out", null);
    assertThat(loggedOut.status()).as(loggedOut.toString()).isEqualTo(204);
    var trail = north.get("audit?subject=" + id).body().get("items");
    assertThat(trail.findValuesAsText("action")).contains("logout");
    assertThat(platform.as(platform.south()).get("audit?subject=" + id).body().get("items"))
        .isEmpty();
  }

  private void hire(TestTenant tenant) {
    var made = platform.as(tenant).post("staff", person("nora"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
  }

  /** The API, with a token issued this long from now. */
  private ApiClient nora(TestTenant tenant, long secondsFromNow) {
    Instant issued = Instant.now().plusSeconds(secondsFromNow);
    return platform.as(tenant, "nora", "support", issued);
  }

  private static String person(String username) {
    return """
        {"username": "%1$s", "fullName": "Nora Paz", "email": "%1$s@isp.example", "kind": "SUPPORT",
         "password": "long-enough-for-anyone"}"""
        .formatted(username);
  }
}
