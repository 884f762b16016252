package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import net.lastmile.api.permissions.Permission;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Permission groups, and what they give to those who have one. */
class PermissionGroupIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  @DisplayName("I4 the catalogue names each permission, its area and who may be given it")
  void listsTheCatalogue() {
    var catalogue = north.get("permissions").body();
    assertThat(catalogue).hasSize(Permission.values().length);
    JsonNode reset = find(catalogue, "name", "SUBSCRIBERS_RESET_MAC");
    assertThat(reset.get("code").asText()).isEqualTo("subscribers.reset_mac");
    assertThat(reset.get("area").asText()).isEqualTo("SUBSCRIBERS");
    assertThat(texts(reset.get("kinds")))
        .containsExactly("ADMIN", "SUPPORT", "COLLECTOR", "RESELLER");
    assertThat(reset.get("waitsFor").isNull()).isTrue();
    assertThat(find(catalogue, "name", "INVOICES_VIEW").get("waitsFor").asText())
        .isEqualTo("BILLING");
  }

  @Test
  @DisplayName("I3 a tenant has the built-in groups, which are copied and not changed")
  void hasBuiltInGroups() {
    JsonNode full = find(north.get("permission-groups").body(), "name", "Reseller – full");
    assertThat(full.get("builtIn").asBoolean()).isTrue();
    assertThat(texts(full.get("permissions"))).contains("SUBSCRIBERS_RENEW", "SERVICES_VIEW");
    String path = "permission-groups/" + full.get("id").asText();
    assertCode(north.patch(path, "{\"name\": \"Mine\"}"), 409, "permission-group.built-in");
    assertCode(north.delete(path), 409, "permission-group.built-in");
  }

  @Test
  @DisplayName(
      "I4 a group is added once, changed, told in the audit trail, and another tenant's does not exist")
  void keepsGroups() {
    var made = add(north, "Night desk", "SUBSCRIBERS_VIEW", "SESSIONS_VIEW");
    String path = "permission-groups/" + made.get("id").asText();
    assertCode(
        north.post("permission-groups", group("Night desk", "NAS_VIEW")),
        409,
        "permission-group.name-taken");
    assertThat(add(south, "Night desk", "NAS_VIEW").get("id")).isNotEqualTo(made.get("id"));

    var changed = north.patch(path, "{\"permissions\": [\"SESSIONS_VIEW\", \"NAS_VIEW\"]}").body();
    assertThat(texts(changed.get("permissions"))).containsExactly("SESSIONS_VIEW", "NAS_VIEW");
    assertThat(changed.get("name").asText()).isEqualTo("Night desk");
    var trail = north.get("audit?subject=" + made.get("id").asText()).body().get("items");
    JsonNode change = find(trail.get(0).get("changes"), "field", "permissions");
    assertThat(change.get("before").asText()).isEqualTo("subscribers.view");
    assertThat(change.get("after").asText()).isEqualTo("nas.view");

    assertThat(south.get(path).status()).isEqualTo(404);
    assertThat(south.patch(path, "{\"name\": \"Taken\"}").status()).isEqualTo(404);
    assertThat(south.delete(path).status()).isEqualTo(404);
    assertThat(north.delete(path).status()).isEqualTo(204);
    assertThat(north.get(path).status()).isEqualTo(404);
    assertThat(south.get("permission-groups").body().findValuesAsText("name"))
        .contains("Night desk");
  }

  @Test
  @DisplayName(
      "I5 what a group gives counts from its members' next call; without one they may nothing")
  void givesItsMembersWhatItNames() {
    JsonNode group = add(north, "Desk", "SUBSCRIBERS_VIEW", "PERMISSIONS_EDIT");
    String groupPath = "permission-groups/" + group.get("id").asText();
    var made = north.post("staff", staff("gina", "SUPPORT", null));
    String path = "staff/" + made.body().get("id").asText();
    ApiClient gina = platform.as(platform.north(), "gina", "support");
    assertThat(gina.get("tenant/me").body().get("permissions")).isEmpty();
    assertThat(gina.get("subscribers").status()).isEqualTo(403);

    String give = "{\"permissionGroupId\": %s}".formatted(group.get("id"));
    var given = north.patch(path, give).body();
    assertThat(given.get("permissionGroup").asText()).isEqualTo("Desk");
    assertThat(gina.get("subscribers").status()).isEqualTo(200);
    assertThat(texts(gina.get("tenant/me").body().get("permissions")))
        .containsExactly("SUBSCRIBERS_VIEW");
    assertThat(gina.patch(groupPath, "{\"name\": \"Mine\"}").status()).isEqualTo(403);

    north.patch(groupPath, "{\"permissions\": [\"SESSIONS_VIEW\"]}");
    assertThat(gina.get("subscribers").status()).isEqualTo(403);
    assertThat(gina.get("sessions").status()).isEqualTo(200);
    assertCode(north.delete(groupPath), 409, "permission-group.in-use");
    assertThat(north.get(groupPath).body().get("members").asLong()).isOne();

    north.patch(path, "{\"permissionGroupId\": \"\"}");
    assertThat(gina.get("sessions").status()).isEqualTo(403);
    assertThat(north.delete(groupPath).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("I5 says of each permission whether somebody has it, and why")
  void tellsWhy() {
    JsonNode group = add(north, "Why", "SUBSCRIBERS_VIEW", "SETTINGS_EDIT");
    var made = north.post("staff", staff("hugo", "COLLECTOR", group.get("id").asText()));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    String path = "staff/" + made.body().get("id").asText() + "/permissions";
    var told = north.get(path).body();
    assertThat(told).hasSize(Permission.values().length);
    assertThat(why(told, "SUBSCRIBERS_VIEW")).isEqualTo("true GROUP");
    assertThat(why(told, "SETTINGS_EDIT")).isEqualTo("false NOT_FOR_KIND");
    assertThat(why(told, "SESSIONS_VIEW")).isEqualTo("false NOT_IN_GROUP");
    assertThat(south.get(path).status()).isEqualTo(404);
    var admin = find(north.get("staff").body().get("items"), "kind", "ADMIN").get("id").asText();
    assertThat(why(north.get("staff/" + admin + "/permissions").body(), "BACKUPS_RESTORE"))
        .isEqualTo("true ADMIN");
  }

  @Test
  @DisplayName(
      "I5 who may change staff but is no admin makes nobody, themselves least, more than they are")
  void nobodyRaisesThemselves() {
    JsonNode office =
        add(north, "Office", "STAFF_VIEW", "STAFF_CREATE", "STAFF_EDIT", "SUBSCRIBERS_VIEW");
    JsonNode less = add(north, "Less", "SUBSCRIBERS_VIEW");
    JsonNode more = add(north, "More", "SUBSCRIBERS_VIEW", "SUBSCRIBERS_DELETE");
    String iris =
        north
            .post("staff", staff("iris", "SUPPORT", office.get("id").asText()))
            .body()
            .get("id")
            .asText();
    ApiClient her = platform.as(platform.north(), "iris", "support");
    var jon = her.post("staff", staff("jon", "SUPPORT", less.get("id").asText()));
    assertThat(jon.status()).as(jon.toString()).isEqualTo(201);
    String path = "staff/" + jon.body().get("id").asText();
    assertThat(her.patch(path, "{\"fullName\": \"Jon Paz\"}").status()).isEqualTo(200);

    String raise = "{\"permissionGroupId\": %s}".formatted(more.get("id"));
    assertCode(her.patch(path, raise), 409, "staff.more-than-own");
    assertCode(her.patch("staff/" + iris, raise), 409, "staff.more-than-own");
    assertCode(her.patch("staff/" + iris, "{\"kind\": \"ADMIN\"}"), 409, "staff.more-than-own");
    assertCode(her.post("staff", staff("kim", "ADMIN", null)), 409, "staff.more-than-own");
    String admin = find(north.get("staff").body().get("items"), "kind", "ADMIN").get("id").asText();
    assertCode(her.patch("staff/" + admin, "{\"active\": false}"), 409, "staff.more-than-own");
    assertThat(her.patch(path, "{\"password\": \"another-long-one-3\"}").status()).isEqualTo(403);
    // Where the mail goes, a forgotten password is answered.
    assertThat(her.patch(path, "{\"email\": \"iris2@north.example\"}").status()).isEqualTo(403);
    String invited =
        north
            .post(
                "staff",
                staff("lena", "ADMIN", null).replaceFirst(", \"password\": \"[^\"]*\"", ""))
            .body()
            .get("id")
            .asText();
    assertCode(her.post("staff/" + invited + "/invitation", null), 409, "staff.more-than-own");
    assertThat(her.patch("staff/" + iris, "{\"fullName\": \"Iris Sol\"}").status()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "I5 a group that is unknown, of another tenant or no id at all is refused by its field")
  void refusesOtherGroups() {
    String souths = add(south, "South's", "NAS_VIEW").get("id").asText();
    for (String id : List.of(souths, UUID.randomUUID().toString())) {
      assertCode(north.post("staff", staff("lea", "SUPPORT", id)), 400, "permission-group.unknown");
    }
    assertThat(north.post("staff", staff("lea", "SUPPORT", "mine")).status()).isEqualTo(400);
    assertThat(
            north
                .post("permission-groups", "{\"name\": \"Odd\", \"permissions\": [\"FLY\"]}")
                .status())
        .isEqualTo(400);
    assertThat(north.post("permission-groups", "{\"name\": \" \"}").status()).isEqualTo(400);
  }

  private static JsonNode add(ApiClient tenant, String name, String... permissions) {
    var made = tenant.post("permission-groups", group(name, permissions));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body();
  }

  private static String group(String name, String... permissions) {
    return "{\"name\": \"%s\", \"permissions\": [\"%s\"]}"
        .formatted(name, String.join("\", \"", permissions));
  }

  private static String staff(String username, String kind, String group) {
    return """
        {"username": "%1$s", "fullName": "Some Body", "email": "%1$s@north.example",
         "kind": "%2$s", "permissionGroupId": "%3$s", "password": "long-enough-for-anyone"}"""
        .formatted(username, kind, group == null ? "" : group);
  }

  private static void assertCode(ApiClient.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.body().findValuesAsText("code")).contains(code);
  }

  private static String why(JsonNode told, String permission) {
    JsonNode one = find(told, "permission", permission);
    return one.get("allowed").asText() + " " + one.get("reason").asText();
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.get(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
