package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lost passwords and phones, with the real Keycloak. */
class RecoveryIT {
  private static final String FIRST = "long-enough-for-anyone";
  private static final String NEW = "another-one-for-now";
  private static final String WRONG = "Invalid user credentials";

  /** Keycloak's answer to a correct password that must first be changed. */
  private static final String TO_BE_CHANGED = "Account is not fully set up";

  private static final long BEFORE_SECONDS = 60;

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());

  @Test
  @DisplayName("I7 a colleague sets a new password; the old one and every session are over")
  void replacesAPassword() {
    String path = "staff/" + hire(platform.north(), "forgetful");
    hire(platform.south(), "forgetful");
    ApiClient logged = before(platform.north(), "forgetful");
    ApiClient namesake = before(platform.south(), "forgetful");

    var mended = north.patch(path, "{\"password\": \"%s\"}".formatted(NEW));
    assertThat(mended.status()).as(mended.toString()).isEqualTo(200);

    // In this order, because while Keycloak records a refusal, it also refuses that person's next
    // log-in.
    assertThat(logIn("forgetful@north", NEW)).isEqualTo(TO_BE_CHANGED);
    assertThat(logIn("forgetful@north", FIRST)).isEqualTo(WRONG);
    assertThat(logged.get("tenant/me").status()).isEqualTo(401);
    assertThat(namesake.get("tenant/me").status()).isEqualTo(200);
    assertThat(logIn("forgetful@south", FIRST)).isEqualTo(TO_BE_CHANGED);

    var trail = north.get("audit?subject=" + mended.body().get("id").asText()).body();
    assertThat(trail.at("/items/0/changes").findValuesAsText("field")).containsExactly("password");
    assertThat(trail.toString()).doesNotContain(NEW);
  }

  @Test
  @DisplayName("I7 a lost phone is forgotten, the password stays")
  void forgetsAnApp() {
    UUID id = hire(platform.north(), "phoneless");
    UUID atKeycloak = platform.directoryId(platform.north().schema(), "phoneless");
    platform.keycloakAdmin().addApp(atKeycloak);
    assertThat(platform.keycloakAdmin().credentials(atKeycloak)).contains("otp");
    assertThat(secondFactors(platform.north())).contains(id.toString());
    assertThat(secondFactors(platform.south())).doesNotContain(id.toString());
    ApiClient logged = before(platform.north(), "phoneless");

    var mended = north.patch("staff/" + id, "{\"resetSecondFactor\": true}");
    assertThat(mended.status()).as(mended.toString()).isEqualTo(200);

    assertThat(platform.keycloakAdmin().credentials(atKeycloak)).containsExactly("password");
    assertThat(secondFactors(platform.north())).doesNotContain(id.toString());
    assertThat(logged.get("tenant/me").status()).isEqualTo(401);
    assertThat(logIn("phoneless@north", FIRST)).isEqualTo(TO_BE_CHANGED);
    assertThat(north.get("audit?subject=" + id).body().at("/items/0/changes/0/field").asText())
        .isEqualTo("secondFactor");
  }

  @Test
  @DisplayName("I7 nobody replaces their own, nor a stranger's, nor by a password too short")
  void refusesWhatIsNotAColleagues() {
    String own = north.get("staff?q=ana").body().at("/items/0/id").asText();
    String change = "{\"password\": \"%s\"}".formatted(NEW);
    var refused = north.patch("staff/" + own, change);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("staff.own-credentials");
    assertThat(north.get("tenant/me").status()).isEqualTo(200);

    UUID id = hire(platform.north(), "untouched");
    assertThat(platform.as(platform.south()).patch("staff/" + id, change).status()).isEqualTo(404);
    var weak = north.patch("staff/" + id, "{\"password\": \"short\", \"email\": \"no\"}");
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("password", "email");
    assertThat(before(platform.north(), "untouched").get("tenant/me").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("I7 an operator lets an only admin back in, and both audits tell of it")
  void isDoneByAnOperatorForAnOnlyAdmin() throws SQLException {
    TestTenant tenant = platform.tenant("lockedout");
    ApiClient admin = before(tenant, "ana", "admin");
    assertThat(admin.get("tenant/me").status()).isEqualTo(200);
    ApiClient operator = platform.api().as(platform.tokens().operator());
    String path = "operator/tenants/%s/staff/%s/recovery";
    String change = "{\"password\": \"%s\"}".formatted(NEW);

    var mended = operator.post(path.formatted(tenant.id(), "ana"), change);
    assertThat(mended.status()).as(mended.toString()).isEqualTo(204);
    assertThat(logIn("ana@lockedout", NEW)).isEqualTo(TO_BE_CHANGED);
    assertThat(admin.get("tenant/me").status()).isEqualTo(401);
    var trail = platform.as(tenant, "ana", "admin", later()).get("audit").body();
    // The newest entry is of the log-in that asks.
    assertThat(trail.at("/items/0/action").asText()).isEqualTo("login");
    assertThat(trail.at("/items/1/changes/0/field").asText()).isEqualTo("password");
    assertThat(toldOfByThePlatform(tenant)).isOne();

    assertThat(operator.post(path.formatted(tenant.id(), "nobody"), change).status())
        .isEqualTo(404);
    assertThat(operator.post(path.formatted(UUID.randomUUID(), "ana"), change).status())
        .isEqualTo(404);
    assertThat(operator.post(path.formatted(tenant.id(), "ana"), "{}").status()).isEqualTo(400);
    assertThat(before(platform.south(), "ana", "admin").get("tenant/me").status()).isEqualTo(200);
  }

  private int toldOfByThePlatform(TestTenant tenant) throws SQLException {
    String sql =
        "select count(*) from platform.audit_entry where subject = '%s' and action = 'update'";
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.formatted(tenant.id()))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private String secondFactors(TestTenant tenant) {
    return platform.as(tenant).get("staff/second-factors").body().toString();
  }

  /** When somebody who was let back in has a token again. */
  private static Instant later() {
    return Instant.now().plusSeconds(BEFORE_SECONDS);
  }

  private UUID hire(TestTenant tenant, String username) {
    String person =
        """
        {"username": "%1$s", "fullName": "Nora Paz", "email": "%1$s@isp.example",
         "kind": "SUPPORT", "password": "%2$s"}"""
            .formatted(username, FIRST);
    var made = platform.as(tenant).post("staff", person);
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return UUID.fromString(made.body().get("id").asText());
  }

  /** The API, with a token issued a while ago. */
  private ApiClient before(TestTenant tenant, String username) {
    return before(tenant, username, "support");
  }

  private ApiClient before(TestTenant tenant, String username, String kind) {
    return platform.as(tenant, username, kind, Instant.now().minusSeconds(BEFORE_SECONDS));
  }

  /** Keycloak's error for a log-in. */
  private String logIn(String name, String password) {
    String form =
        "grant_type=password&client_id=lastmile-cli&scope=openid&username=%s&password=%s"
            .formatted(name.replace("@", "%40"), password);
    return platform
        .identity()
        .call(
            "POST",
            "protocol/openid-connect/token",
            form,
            "Content-Type",
            "application/x-www-form-urlencoded")
        .body()
        .get("error_description")
        .asText();
  }
}
