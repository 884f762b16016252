package net.lastmile.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passwords that staff choose behind a link in a mail, with the real Keycloak. */
class PasswordLinkIT {
  private static final String NEW = "correct horse battery 7";

  private static final String CHOOSE = "{\"password\": \"%s\"}";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final ApiClient stranger = platform.api();

  @Test
  @DisplayName("I7 who is invited chooses a password by the latest link, once")
  void invites() {
    String email = "invited@isp.example";
    String id = invite("invited", email);
    assertThat(north.get("staff/" + id).body().hasNonNull("invitedAt")).isTrue();
    String first = platform.mails().await(email).token();

    assertThat(south.post("staff/" + id + "/invitation", "").status()).isEqualTo(404);
    assertThat(north.post("staff/" + id + "/invitation", "").status()).isEqualTo(200);
    String token = platform.mails().await(email, 2).token();
    assertThat(stranger.get("password-links/" + first).status()).isEqualTo(404);

    var link = stranger.get("password-links/" + token).body();
    assertThat(link.get("slug").asText()).isEqualTo("north");
    assertThat(link.get("username").asText()).isEqualTo("invited");
    assertThat(link.get("purpose").asText()).isEqualTo("INVITATION");
    assertThat(stranger.post("password-links/" + token, CHOOSE.formatted("invited")).status())
        .isEqualTo(400);
    assertThat(stranger.post("password-links/" + token, CHOOSE.formatted(NEW)).status())
        .isEqualTo(200);
    assertThat(logsIn("invited%40north", NEW)).isTrue();

    assertThat(stranger.post("password-links/" + token, CHOOSE.formatted(NEW)).status())
        .isEqualTo(404);
    assertThat(north.post("staff/" + id + "/invitation", "").body().get("code").asText())
        .isEqualTo("staff.has-password");
    assertThat(north.get("staff/" + id).body().hasNonNull("invitedAt")).isFalse();
    var trail = north.get("audit?subject=" + id).body();
    assertThat(trail.toString()).doesNotContain(NEW, token);
    assertThat(trail.at("/items/0/actor").asText()).isEqualTo("invited");
  }

  @Test
  @DisplayName(
      "I7 who forgot a password gets a link, by name or address; a stranger learns nothing")
  void resets() throws SQLException {
    String email = "lost@isp.example";
    invite("lost", email);
    String path = "password-links/" + platform.mails().await(email).token();
    assertThat(stranger.post(path, CHOOSE.formatted(NEW)).status()).isEqualTo(200);
    ApiClient logged =
        platform.as(platform.north(), "lost", "support", Instant.now().plusSeconds(1));
    assertThat(logged.get("tenant/me").status()).isEqualTo(200);

    assertThat(ask("north", " LOST@isp.example ")).isEqualTo(204);
    assertThat(ask("south", "lost")).isEqualTo(204);
    assertThat(ask("north", "nobody")).isEqualTo(204);
    assertThat(ask("no-such-company", "lost")).isEqualTo(204);
    var mail = platform.mails().await(email, 2);
    assertThat(mail.source()).contains("Choose a new password for");
    awaitNoMailDue("lost");
    assertThat(ask("north", "lost")).as("at once again, by another name").isEqualTo(204);
    assertThat(mailsDue("lost")).isZero();
    assertThat(stranger.get("password-links/" + mail.token()).status()).isEqualTo(200);
    expire(platform.north().id().toString());
    assertThat(stranger.get("password-links/" + mail.token()).status()).isEqualTo(404);
    letAMinutePass();

    assertThat(ask("north", "lost")).isEqualTo(204);
    String token = platform.mails().await(email, 3).token();
    assertThat(logged.get("tenant/me").status()).isEqualTo(200);
    assertThat(stranger.post("password-links/" + token, CHOOSE.formatted(NEW + "8")).status())
        .isEqualTo(200);
    assertThat(logsIn("lost%40north", NEW + "8")).isTrue();
  }

  @Test
  @DisplayName("I7 who is invited may ask for the mail again, but not for more time")
  void anInvitationIsNotProlonged() throws SQLException {
    String email = "late@isp.example";
    String id = invite("late", email);
    platform.mails().await(email);
    awaitNoMailDue("late");
    String there = "update %s.staff set invited_at = now() - interval '%s' where username = 'late'";
    change(there.formatted(platform.north().schema(), "6 days 23 hours"));
    assertThat(ask("north", "late")).isEqualTo(204);
    String path = "password-links/" + platform.mails().await(email, 2).token();
    assertThat(Instant.parse(stranger.get(path).body().get("expiresAt").asText()))
        .isBefore(Instant.now().plusSeconds(3_601));

    awaitNoMailDue("late");
    change(there.formatted(platform.north().schema(), "7 days"));
    letAMinutePass();
    assertThat(ask("north", "late")).isEqualTo(204);
    assertThat(mailsDue("late")).isZero();
    assertThat(north.post("staff/" + id + "/invitation", "").status()).isEqualTo(200);
    String again = platform.mails().await(email, 3).token();
    assertThat(stranger.post("password-links/" + again, CHOOSE.formatted(NEW)).status())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("I7 a link ends with the address it went to, a colleague's help or the log-in's end")
  void endsWithWhatItWasFor() {
    String id = invite("wrongly", "wrongly@isp.example");
    String astray = platform.mails().await("wrongly@isp.example").token();
    north.patch("staff/" + id, "{\"email\": \"rightly@isp.example\"}");
    assertThat(stranger.get("password-links/" + astray).status()).isEqualTo(404);
    assertThat(stranger.post("password-links/" + astray, CHOOSE.formatted(NEW)).status())
        .isEqualTo(404);

    String helped = invite("helped", "helped@isp.example");
    String before = platform.mails().await("helped@isp.example").token();
    north.patch("staff/" + helped, CHOOSE.formatted(NEW));
    assertThat(stranger.post("password-links/" + before, CHOOSE.formatted(NEW + "8")).status())
        .isEqualTo(404);

    String gone = invite("gone", "gone@isp.example");
    String link = platform.mails().await("gone@isp.example").token();
    north.patch("staff/" + gone, "{\"active\": false}");
    north.patch("staff/" + gone, "{\"active\": true}");
    assertThat(stranger.get("password-links/" + link).status()).isEqualTo(404);
    assertThat(logsIn("helped%40north", NEW + "8")).isFalse();
  }

  @Test
  @DisplayName("I7 a log-in is noted once in the audit trail and on the staff's list")
  void notesLogIns() {
    String id = invite("noted", "noted@isp.example");
    assertThat(north.get("staff/" + id).body().hasNonNull("lastLogInAt")).isFalse();
    Instant at = Instant.now();
    ApiClient logged = platform.as(platform.north(), "noted", "support", at);
    logged.get("tenant/me");
    logged.get("tenant/me");
    assertThat(Instant.parse(north.get("staff/" + id).body().get("lastLogInAt").asText()))
        .isEqualTo(Instant.ofEpochSecond(at.getEpochSecond()));
    assertThat(north.get("audit?subject=" + id).body().toString().split("\"login\"", -1))
        .hasSize(2);
    assertThat(south.get("audit?subject=" + id).body().get("items")).isEmpty();
  }

  private int ask(String slug, String login) {
    return stranger
        .post("password-links", "{\"slug\": \"%s\", \"login\": \"%s\"}".formatted(slug, login))
        .status();
  }

  private String invite(String username, String email) {
    var made =
        north.post(
            "staff",
            """
            {"username": "%s", "fullName": "Nora Paz", "email": "%s", "kind": "SUPPORT"}"""
                .formatted(username, email));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body().get("id").asText();
  }

  private void expire(String tenant) throws SQLException {
    change(
        "update platform.password_link set expires_at = now() where purpose = 'RESET'"
            + " and tenant_id = '%s'".formatted(tenant));
  }

  private void letAMinutePass() throws SQLException {
    change("delete from platform.rate_count where id like 'password-link-again:%'");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void awaitNoMailDue(String username) {
    await().until(() -> mailsDue(username) == 0);
  }

  private long mailsDue(String username) throws SQLException {
    String due =
        "select count(*) from %s.staff where link_wanted is not null and username = '%s'"
            .formatted(platform.north().schema(), username);
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(due)) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean logsIn(String name, String password) {
    return platform
        .identity()
        .call(
            "POST",
            "protocol/openid-connect/token",
            "grant_type=password&client_id=lastmile-cli&scope=openid&username=%s&password=%s"
                .formatted(name, password.replace(" ", "%20")),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .body()
        .hasNonNull("access_token");
  }
}
