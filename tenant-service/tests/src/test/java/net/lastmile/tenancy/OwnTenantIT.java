package net.lastmile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnTenantIT {
  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("first steps: the plan a tenant begins with ticks nothing off, changing it does")
  void countsOnlyPlansOfItsOwn() {
    var fresh = platform.as(platform.tenant("first-steps"));
    assertThat(fresh.get("tenant/first-steps").body().get("planAdded").asBoolean()).isFalse();
    String starter = fresh.get("plans").body().at("/items/0/id").asText();
    fresh.patch("plans/" + starter, "{\"download\": \"30M\"}");
    assertThat(fresh.get("tenant/first-steps").body().get("planAdded").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("T12 a tenant changes its settings and nobody else's")
  void changesItsOwnSettingsAlone() {
    var changed = platform.as(platform.north()).patch("tenant", "{\"brandColor\": \"#123abc\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().get("brandColor").asText()).isEqualTo("#123abc");
    var other = platform.as(platform.south()).get("tenant");
    assertThat(other.body().get("slug").asText()).isEqualTo("south");
    assertThat(other.body().get("brandColor").isNull()).isTrue();
  }

  @Test
  @DisplayName(
      "P7 a field that somebody else changed meanwhile is not overwritten, whatever it is of")
  void overwritesNothingThatNobodySaw() {
    var tenant = platform.as(platform.tenant("overtaken"));
    TestLines lines = new TestLines(tenant);
    UUID plan = lines.newPlan();
    String pool =
        tenant
            .post(
                "pools", "{\"name\": \"homes\", \"kind\": \"IPV4\", \"ranges\": [\"10.9.0.0/24\"]}")
            .body()
            .get("id")
            .asText();
    String login = tenant.get("staff").body().at("/items/0/id").asText();
    changesMeet(tenant, "plans/" + plan, "commercialName", "price");
    changesMeet(tenant, "subscribers/" + lines.newSubscriber("ana", plan), "note", "fullName");
    changesMeet(tenant, "nas/" + lines.newNas(), "note", "name");
    changesMeet(tenant, "pools/" + pool, "note", "name");
    changesMeet(tenant, "staff/" + login, "fullName", null);
    changesMeet(tenant, "tenant", "company", null);
    var rules = tenant.get("access-rules");
    tenant.patch("access-rules", "{\"packetsPerSecond\": 7}");
    var late = tenant.patch("access-rules", "{\"packetsPerSecond\": 8}", "If-Match", rules.etag());
    assertThat(late.status()).isEqualTo(412);
    assertThat(
            platform
                .as(platform.south())
                .get("access-rules")
                .body()
                .get("packetsPerSecond")
                .asInt())
        .isZero();
  }

  /** Two people open the same thing; both change one field, the second another one too. */
  private static void changesMeet(ApiClient tenant, String path, String field, String other) {
    String seen = tenant.get(path).etag();
    assertThat(tenant.patch(path, change(field, "First"), "If-Match", seen).status())
        .as(path)
        .isEqualTo(200);
    var late = tenant.patch(path, change(field, "Second"), "If-Match", seen);
    assertThat(late.status()).as(path).isEqualTo(412);
    assertThat(late.body().get("code").asText()).isEqualTo("request.fields-changed");
    assertThat(late.body().at("/errors/0/field").asText()).isEqualTo(field);
    var now = tenant.get(path);
    assertThat(now.body().get(field).asText()).isEqualTo("First");
    if (other != null) {
      var apart = tenant.patch(path, change(other, "77"), "If-Match", seen);
      assertThat(apart.status()).as(apart.toString()).isEqualTo(200);
    }
    assertThat(tenant.patch(path, change(field, "Second"), "If-Match", now.etag()).status())
        .isEqualTo(200);
    assertThat(tenant.patch(path, change(field, "Third"), "If-Match", "*").status()).isEqualTo(200);
    assertThat(tenant.patch(path, change(field, "Fourth")).status()).isEqualTo(200);
  }

  private static String change(String field, String value) {
    return "{\"%s\": \"%s\"}".formatted(field, value);
  }

  @Test
  @DisplayName("P6 a locale is of a language that there is")
  void refusesLocalesOfNobody() {
    var tenant = platform.as(platform.tenant("locales"));
    for (String locale : List.of("xx", "fr-XX", "fr_FR", "")) {
      var refused = tenant.patch("tenant", "{\"locale\": \"%s\"}".formatted(locale));
      assertThat(refused.status()).as(locale).isEqualTo(400);
      assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("locale");
    }
    for (String locale : List.of("fr", "tr-TR", "ar-EG", "es-CO")) {
      var taken = tenant.patch("tenant", "{\"locale\": \"%s\"}".formatted(locale));
      assertThat(taken.status()).as(locale).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("F1 lists are sorted as a reader of the tenant's language expects, page by page")
  void sortsAsItsReadersDo() {
    var tenant = platform.as(platform.tenant("sorted"));
    TestLines lines = new TestLines(tenant);
    UUID plan = lines.newPlan();
    for (String name :
        List.of("Zeynep", "Şule", "Sevgi", "İnci", "Irmak", "Çiğdem", "Cem", "Ümit")) {
      String id = lines.newSubscriber(TestLines.newName("sorted"), plan).toString();
      tenant.patch("subscribers/" + id, "{\"fullName\": \"%s\"}".formatted(name));
    }
    List<String> turkish =
        List.of("Cem", "Çiğdem", "Irmak", "İnci", "Sevgi", "Şule", "Ümit", "Zeynep");
    tenant.patch("tenant", "{\"locale\": \"tr-TR\"}");
    assertThat(names(tenant, plan, "fullName")).isEqualTo(turkish);
    assertThat(names(tenant, plan, "-fullName")).isEqualTo(turkish.reversed());
    tenant.patch("tenant", "{\"locale\": \"es-CO\"}");
    assertThat(names(tenant, plan, "fullName"))
        .containsExactly("Cem", "Çiğdem", "İnci", "Irmak", "Sevgi", "Şule", "Ümit", "Zeynep");
    assertThat(platform.as(platform.south()).get("subscribers?planId=" + plan).body().get("items"))
        .isEmpty();
  }

  private static List<String> names(ApiClient tenant, UUID plan, String sort) {
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          tenant
              .get("subscribers?limit=3&sort=%s&planId=%s%s".formatted(sort, plan, cursor))
              .body();
      names.addAll(page.get("items").findValuesAsText("fullName"));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    } while (cursor != null);
    return names;
  }

  @Test
  @DisplayName("T12 features are off and on by name, for one tenant alone")
  void switchesFeatures() {
    var north = platform.as(platform.north());
    var south = platform.as(platform.south());
    assertThat(north.get("tenant/features").body().findValuesAsText("name"))
        .contains("first-steps", "address-pools");
    var changed = north.patch("tenant", "{\"features\": {\"first-steps\": false}}");
    assertThat(changed.body().at("/features/first-steps").asBoolean()).isFalse();
    assertThat(changed.body().at("/features/address-pools").asBoolean()).isTrue();
    assertThat(south.get("tenant").body().at("/features/first-steps").asBoolean()).isTrue();
    assertThat(north.get("audit").body().toString()).contains("FIRST_STEPS=false");
    north.patch("tenant", "{\"features\": {\"first-steps\": true}}");

    var refused = north.patch("tenant", "{\"features\": {\"teleport\": true}}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("features.teleport");
  }

  @Test
  @DisplayName("T12 any colour may be a company's, but nothing else")
  void takesAnyColour() {
    var north = platform.as(platform.north());
    var pale = north.patch("tenant", "{\"brandColor\": \"#ffff00\"}");
    assertThat(pale.body().get("brandColor").asText()).isEqualTo("#ffff00");
    assertThat(platform.as(platform.south()).get("tenant").body().get("brandColor"))
        .isNotEqualTo(pale.body().get("brandColor"));
    var refused = north.patch("tenant", "{\"brandColor\": \"red\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("brandColor");
  }

  @Test
  void namesEveryBadSetting() {
    var refused =
        platform
            .as(platform.north())
            .patch("tenant", "{\"timeZone\": \"Mars/Olympus\", \"currency\": \"ZZZ\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("timeZone", "currency");
  }

  @Test
  @DisplayName("T12 no amount changes its worth by a currency of other digits")
  void keepsTheWorthOfAmounts() {
    var tenant = platform.as(platform.tenant("worth"));
    String plan = new TestLines(tenant).newPlan().toString();
    var refused = tenant.patch("tenant", "{\"currency\": \"JPY\"}");
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("currency");
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("other-digits");
    assertThat(tenant.patch("tenant", "{\"currency\": \"USD\"}").status()).isEqualTo(200);
    assertThat(tenant.get("plans/" + plan).body().get("priceMinor").asLong()).isEqualTo(4_500_000);

    tenant.patch("plans/" + plan, "{\"price\": \"0\"}");
    String line =
        "subscribers/" + new TestLines(tenant).newSubscriber("worth", UUID.fromString(plan));
    var priced = tenant.patch(line, "{\"price\": \"7.50\"}");
    assertThat(priced.status()).as(priced.toString()).isEqualTo(200);
    assertThat(tenant.patch("tenant", "{\"currency\": \"JPY\"}").status()).isEqualTo(400);
    tenant.patch(line, "{\"price\": \"0\"}");
    assertThat(tenant.patch("tenant", "{\"currency\": \"JPY\"}").status()).isEqualTo(200);
  }

  @Test
  void refusesFieldsItDoesNotKnow() {
    var refused = platform.as(platform.north()).patch("tenant", "{\"slug\": \"other\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("slug");
  }
}
