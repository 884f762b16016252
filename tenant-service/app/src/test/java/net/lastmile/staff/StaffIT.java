package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the real Keycloak behind it. */
class StaffIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());

  @Test
  @DisplayName("I1 each kind of staff can be made; two tenants may use the same name")
  void makesEachKind() {
    for (String kind : new String[] {"ADMIN", "RESELLER", "SUPPORT", "COLLECTOR", "READ_ONLY"}) {
      String name = "kind-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
      var made = north.post("staff", request(name, kind));
      assertThat(made.status()).as(made.toString()).isEqualTo(200);
      assertThat(made.body().get("kind").asText()).isEqualTo(kind);
    }
    var same = platform.as(platform.south()).post("staff", request("kind-admin", "ADMIN"));
    assertThat(same.status()).isEqualTo(200);
    var again = north.post("staff", request("kind-admin", "ADMIN"));
    assertThat(again.body().get("code").asText()).isEqualTo("staff.username-taken");
  }

  @Test
  void changesKindAndSwitchesOff() {
    var made = north.post("staff", request("carla", "SUPPORT")).body();
    String path = "staff/" + made.get("id").asText();
    var changed = north.patch(path, "{\"kind\": \"COLLECTOR\", \"active\": false}");
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(north.get(path).body().get("active").asBoolean()).isFalse();
    var trail = north.get("audit?subject=" + made.get("id").asText()).body().get("items");
    assertThat(trail.findValuesAsText("field")).contains("kind", "active", "password");
    assertThat(trail.toString()).doesNotContain("long-enough-for-anyone");
  }

  @Test
  void keepsTheLastAdmin() {
    var south = platform.as(platform.tenant("lonely"));
    String id = south.get("staff").body().at("/items/0/id").asText();
    var refused = south.patch("staff/" + id, "{\"active\": false}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("staff.last-admin");
  }

  @Test
  void namesEveryBadField() {
    var refused =
        north.post(
            "staff",
            """
            {"username": "Ana García", "fullName": "", "email": "no", "kind": "OPERATOR",
             "password": "short"}""");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("username", "fullName", "email", "kind", "password");
  }

  @Test
  void pagesByCursor() {
    for (int i = 0; i < 5; i++) {
      north.post("staff", request("page-" + i, "SUPPORT"));
    }
    var first = north.get("staff?q=page-&limit=3").body();
    assertThat(first.get("items")).hasSize(3);
    var second = north.get("staff?q=page-&limit=3&cursor=" + first.get("next").asText()).body();
    assertThat(second.get("items").findValuesAsText("username"))
        .containsExactly("page-3", "page-4");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(north.get("staff?cursor=forged").status()).isEqualTo(400);
    assertThat(north.get("staff?limit=501").status()).isEqualTo(400);
    assertThat(north.get("staff?sort=password").status()).isEqualTo(400);
  }

  private static String request(String username, String kind) {
    return """
        {"username": "%s", "fullName": "Carla Ruiz", "email": "c@north.example", "kind": "%s",
         "password": "long-enough-for-anyone"}"""
        .formatted(username, kind);
  }
}
