package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with the real Keycloak. */
class StaffIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());

  @Test
  @DisplayName("I1 each kind of staff can be made; two tenants may use the same name")
  void makesEachKind() {
    for (String kind : new String[] {"ADMIN", "RESELLER", "SUPPORT", "COLLECTOR", "READ_ONLY"}) {
      String name = "kind-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
      var made = north.post("staff", request(name, kind));
      assertThat(made.status()).as(made.toString()).isEqualTo(201);
      assertThat(made.body().get("kind").asText()).isEqualTo(kind);
    }
    var same = platform.as(platform.south()).post("staff", request("kind-admin", "ADMIN"));
    assertThat(same.status()).isEqualTo(201);
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
  @DisplayName("I7 whoever is switched off or made another kind is refused at once, token or not")
  void refusesTheTokenOfWhoLostRights() {
    String path =
        "staff/" + north.post("staff", request("dario", "ADMIN")).body().get("id").asText();
    platform.as(platform.south()).post("staff", request("dario", "ADMIN"));
    ApiClient dario = platform.as(platform.north(), "dario", "admin");
    ApiClient namesake = platform.as(platform.south(), "dario", "admin");
    assertThat(dario.get("staff").status()).isEqualTo(200);

    north.patch(path, "{\"kind\": \"READ_ONLY\"}");
    assertThat(dario.get("staff").status()).isEqualTo(401);
    north.patch(path, "{\"kind\": \"ADMIN\"}");
    assertThat(dario.get("staff").status()).isEqualTo(200);
    north.patch(path, "{\"active\": false}");
    assertThat(dario.get("tenant/me").status()).isEqualTo(401);
    assertThat(namesake.get("staff").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("I1 a log-in the tenant has no row of is refused in a sentence of its own")
  void refusesWhoIsNoStaff() {
    String token = platform.tokens().staff("admin", platform.north(), platform.south().admin());
    var refused = platform.api().as(token).get("tenant/me");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("code").asText()).isEqualTo("request.not-staff");
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
            {"username": "Ana García", "fullName": "", "email": "no", "password": "short"}""");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field"))
        .containsExactly("username", "fullName", "email", "kind", "password");
    var operator = north.post("staff", request("climber", "OPERATOR"));
    assertThat(operator.status()).isEqualTo(400);
    assertThat(operator.body().at("/errors/0/field").asText()).isEqualTo("kind");
    assertThat(operator.body().at("/errors/0/code").asText()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R&D", "Ana (Owner)", "Jean/Luc", "Ana;"})
  @DisplayName("I1 a name the identity provider would refuse leaves no half-made log-in")
  void refusesNamesAtOnce(String name) {
    var refused = north.post("staff", request("half-made", "SUPPORT").replace("Carla Ruiz", name));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).containsExactly("fullName");
    assertThat(north.get("staff?q=half-made").body().get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "o-neill, Jean-Luc O'Neill, o'neill@north.example",
    "orleans, 'Dr. José d’Orléans, Jr.', first.last+tag@north.example",
    "li, 李 小龍, li@müller.example",
    "ali, علي, ali@пример.рф"
  })
  @DisplayName("I1 the identity provider takes every name and address that we take")
  void takesNamesOfAnyScript(String username, String name, String email) {
    var made =
        north.post(
            "staff",
            request(username, "SUPPORT")
                .replace("Carla Ruiz", name)
                .replace("\"" + username + "@north.example", "\"" + email));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.body().get("fullName").asText()).isEqualTo(name);
  }

  @Test
  @DisplayName("P6 two log-ins of a tenant have not one e-mail address, in whatever case")
  void refusesATakenAddress() {
    assertThat(north.post("staff", request("sharer", "SUPPORT")).status()).isEqualTo(201);
    String again = request("sharer-two", "SUPPORT").replace("sharer-two@", "Sharer@");
    var refused = north.post("staff", again);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("email");
    assertThat(refused.body().get("code").asText()).isEqualTo("staff.email-taken");
    assertThat(north.get("staff?q=sharer-two").body().get("items")).isEmpty();

    String other =
        north.post("staff", request("sharer-three", "SUPPORT")).body().get("id").asText();
    String taken = "{\"email\": \"sharer@north.example\"}";
    assertThat(north.patch("staff/" + other, taken).status()).isEqualTo(409);
    assertThat(platform.as(platform.south()).post("staff", request("sharer", "SUPPORT")).status())
        .as("another tenant")
        .isEqualTo(201);
  }

  @Test
  @DisplayName("P6 an address is one however its domain is written: mail goes to the same place")
  void refusesATakenAddressInAnotherSpelling() {
    String first = request("speller", "SUPPORT").replace("@north.example", "@b\u00FCro.example");
    assertThat(north.post("staff", first).status()).isEqualTo(201);
    for (String domain :
        List.of("xn--bro-hoa.example", "B\u00DCRO.example", "b\u00FCro\u3002\uFF45xample")) {
      String again =
          request("speller-two", "SUPPORT")
              .replace("speller-two@north.example", "speller@" + domain);
      assertThat(north.post("staff", again).body().path("code").asText())
          .as(domain)
          .isEqualTo("staff.email-taken");
    }
    String other = north.post("staff", request("spelt", "SUPPORT")).body().get("id").asText();
    for (String email : List.of("speller@xn--bro-hoa.example", "sharer-x@north.exampl\uFF45")) {
      north.post("staff", request("sharer-x", "SUPPORT"));
      assertThat(north.patch("staff/" + other, "{\"email\": \"%s\"}".formatted(email)).status())
          .as(email)
          .isEqualTo(409);
    }
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
        {"username": "%1$s", "fullName": "Carla Ruiz", "email": "%1$s@north.example",
         "kind": "%2$s", "password": "long-enough-for-anyone"}"""
        .formatted(username, kind);
  }
}
