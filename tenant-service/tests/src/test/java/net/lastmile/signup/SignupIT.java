package net.lastmile.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignupIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient api = platform.api();

  @Test
  @DisplayName("T3 a verified sign-up becomes a tenant, once")
  void becomesATenantOnceVerified() throws Exception {
    assertThat(api.post("signup", request("west", "ana@west.example")).status()).isEqualTo(202);
    String token = tokenMailedTo("ana@west.example");
    var waiting = api.get("signup/verifications/" + token).body();
    assertThat(waiting.get("slug").asText()).isEqualTo("west");
    assertThat(waiting.get("verified").asBoolean()).isFalse();
    assertThat(api.get("signup/verifications/" + token + "/provisioning").status()).isEqualTo(404);

    String verify = "{\"username\": \"ana\", \"password\": \"a long enough one\"}";
    var started = api.post("signup/verifications/" + token, verify);
    assertThat(started.status()).isEqualTo(202);
    assertThat(started.body().get("steps").findValuesAsText("name"))
        .containsExactly("DATABASE", "KEYS", "IDENTITY", "DEFAULTS", "REGION");
    assertThat(api.post("signup/verifications/" + token, verify).status()).isEqualTo(404);

    platform.awaitProvisioned(started.body().get("tenantId").asText());
    var done = api.get("signup/verifications/" + token + "/provisioning").body();
    assertThat(done.get("panelUrl").asText()).isEqualTo("http://west.localhost:8080");
    assertThat(api.get("signup/slugs/west").body().get("reason").asText()).isEqualTo("taken");
    assertThat(count("audit_entry where action = 'create' and subject_name = 'west'")).isOne();
    assertThat(count("tenant where slug = 'west' and locale = 'es-CO'")).isOne();
  }

  @Test
  @DisplayName("T6 the mailed link leads on after it was used, also once its day is over")
  void findsASignUpThatWasVerified() throws Exception {
    api.post("signup", request("again", "ana@again.example"));
    api.post("signup", request("waits", "ana@waits.example"));
    String used = tokenMailedTo("ana@again.example");
    String unused = tokenMailedTo("ana@waits.example");
    String verify = "{\"username\": \"ana\", \"password\": \"a long enough one\"}";
    var started = api.post("signup/verifications/" + used, verify);
    run("update platform.signup set expires_at = now() - interval '1 hour' where slug = 'again'");
    run("update platform.signup set expires_at = now() - interval '1 hour' where slug = 'waits'");
    var found = api.get("signup/verifications/" + used);
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body().get("verified").asBoolean()).isTrue();
    assertThat(api.get("signup/verifications/" + unused).status()).isEqualTo(404);
    platform.awaitProvisioned(started.body().get("tenantId").asText());
  }

  @ParameterizedTest
  @DisplayName("T2 a slug nobody may have is refused while it is typed")
  @CsvSource({
    "admin, reserved",
    "api, reserved",
    "www, reserved",
    "mail, reserved",
    "signup, reserved",
    "billing, reserved",
    "status, reserved",
    "acs, reserved",
    "app, reserved",
    "login, reserved",
    "xn--mller-kva, reserved",
    "auth, reserved",
    "static, reserved",
    "a23456789-123456789-123456789-123, invalid",
    "-north, invalid",
    "north-, invalid",
    "ab, invalid",
    "North, invalid",
    "north, taken",
    "sl%C3%BCg, invalid",
    "%E4%B8%AD%E6%96%87%E5%AD%97, invalid"
  })
  void refusesSlugs(String slug, String reason) {
    var answer = api.get("signup/slugs/" + slug).body();
    assertThat(answer.get("available").asBoolean()).isFalse();
    assertThat(answer.get("reason").asText()).isEqualTo(reason);
  }

  @Test
  void namesEveryBadField() {
    var refused =
        api.post(
            "signup",
            """
            {"company": "%s", "slug": "admin", "country": "XX", "timeZone": "+02:00",
             "currency": "XXX", "adminName": "", "email": "nobody", "locale": "xx"}"""
                .formatted("x".repeat(121)));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.body().get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "company", "slug", "country", "timeZone", "currency", "adminName", "email", "locale");
  }

  @ParameterizedTest
  @DisplayName("T3 what the identity provider would refuse is refused at once, by its field")
  @CsvSource({
    "R&D, b@names.example, adminName",
    "Ana (Owner), b@names.example, adminName",
    "Jean/Luc, b@names.example, adminName",
    "Ana, a..b@names.example, email",
    "Ana, jürgen@names.example, email"
  })
  void refusesWhatNoLogInMayBeCalled(String name, String email, String field) {
    String request = request("names", email).replace("Ana Díaz", name);
    var refused = api.post("signup", request);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).containsExactly(field);
  }

  @Test
  @DisplayName("T4 a step that is refused says so and is not tried for ever")
  void stopsAtWhatIsRefused() throws Exception {
    api.post("signup", request("refusal", "ana@refusal.example"));
    String token = tokenMailedTo("ana@refusal.example");
    run("update platform.signup set admin_name = 'R&D' where slug = 'refusal'");
    String tenant =
        api.post("signup/verifications/" + token, "{\"password\": \"a long enough one\"}")
            .body()
            .get("tenantId")
            .asText();
    String state = "signup/verifications/" + token + "/provisioning";
    await()
        .atMost(PATIENCE)
        .until(() -> api.get(state).body().get("status").asText().equals("FAILED"));
    assertThat(api.get(state).body().at("/steps/2/detail").asText())
        .startsWith("This step was refused and is not tried again");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        "scheduled_task where task_name = 'provisioning' and task_instance = '%s'"
                            .formatted(tenant))
                    == 0);
    assertThat(platform.as(platform.tenant("unrefused")).get("tenant/me").status()).isEqualTo(200);
  }

  @Test
  void givesTheFirstAnswerAgainForTheSameKey() {
    String request = request("east", "ana@east.example");
    var first = api.post("signup", request, "Idempotency-Key", "east-1");
    var again = api.post("signup", request, "Idempotency-Key", "east-1");
    assertThat(again.body()).isEqualTo(first.body());
    var other =
        api.post("signup", request("east-two", "ana@east.example"), "Idempotency-Key", "east-1");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body().get("code").asText()).isEqualTo("request.key-reused");
  }

  @Test
  @DisplayName("T3 one mailbox gets so many verification mails an hour and no more")
  void refusesFloodsForOneMailbox() {
    int taken = 0;
    for (int i = 0; i < 8; i++) {
      taken += api.post("signup", request("flood-" + i, "f@flood.example")).status() == 202 ? 1 : 0;
    }
    assertThat(taken).isEqualTo(5);
  }

  @Test
  @DisplayName("T3 a mailbox is one however its domain is written: mail goes to the same place")
  void countsAMailboxInAllItsSpellings() throws Exception {
    List<String> spellings =
        List.of(
            "v@spelt.example",
            "V@SPELT.example",
            "v@\uFF53pelt.example",
            "v@spelt\u3002example",
            "v@spelt\uFF0E\uFF45xample");
    int taken = 0;
    for (int i = 0; i < 9; i++) {
      String spelling = spellings.get(i % spellings.size());
      taken += signUpFrom("192.0.2.78", "spelt-" + i, spelling).status() == 202 ? 1 : 0;
    }
    assertThat(taken).isEqualTo(5);
    assertThat(count("signup where slug like 'spelt-%' and email ~ '[^ -~]'")).isZero();
  }

  @Test
  @DisplayName("T3 the limit of a mailbox holds for sign-ups that come all at once")
  void refusesFloodsThatComeAtOnce() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String request = request("at-once-" + i, (i % 2 == 0 ? "once" : "ONCE") + "@flood.example");
      all.add(() -> api.post("signup", request, "X-Forwarded-For", "192.0.2.77").status());
    }
    int taken = 0;
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : callers.invokeAll(all)) {
        taken += status.get() == 202 ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(5);
  }

  @Test
  @DisplayName("T3 one address gets so many sign-ups an hour and no more, and bars no other")
  void refusesFloodsFromOneAddress() {
    for (int i = 0; i < 30; i++) {
      assertThat(signUpFrom("198.51.100.7", i).status()).isEqualTo(202);
    }
    var refused = signUpFrom("198.51.100.7", 30);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body().get("code").asText()).isEqualTo("signup.too-many");
    // The last hop before us is trusted; anybody may have written the entries before it.
    assertThat(signUpFrom("203.0.113.9, 198.51.100.7", 30).status()).isEqualTo(429);
    assertThat(signUpFrom("198.51.100.7, 203.0.113.9", 30).status()).isEqualTo(202);
  }

  @Test
  @DisplayName("T3 an IPv6 network is one source: whoever has one has each of its addresses")
  void refusesFloodsFromOneNetwork() {
    for (int i = 0; i < 30; i++) {
      String from = "2001:db8:77:1::" + Integer.toHexString(i);
      assertThat(signUpFrom(from, "net-" + i, "n-%d@net.example".formatted(i)).status())
          .isEqualTo(202);
    }
    assertThat(signUpFrom("2001:db8:77:1:ffff::1", "net-30", "n-30@net.example").status())
        .isEqualTo(429);
    assertThat(signUpFrom("2001:db8:77:2::1", "net-30", "n-30@net.example").status())
        .isEqualTo(202);
  }

  @Test
  @DisplayName("T3 a count is forgotten once it holds nobody up any more")
  void forgetsCounts() throws Exception {
    signUpFrom("198.51.100.99", "counted", "counted@rate.example");
    long now = System.currentTimeMillis();
    assertThat(
            count(
                "rate_count where id like '%@rate.example' and expires_at between "
                    + (now + Duration.ofMinutes(50).toMillis())
                    + " and "
                    + (now + Duration.ofMinutes(61).toMillis())))
        .isOne();
    run("update platform.rate_count set expires_at = 1 where id like '%@rate.example'");
    run("update platform.scheduled_task set execution_time = now() where task_name = 'rate-purge'");
    await().atMost(PATIENCE).until(() -> count("rate_count where id like '%@rate.example'") == 0);
    assertThat(count("rate_count where id like 'signup-source:%:198.51.100.99'")).isOne();
  }

  private ApiClient.Answer signUpFrom(String hops, int number) {
    return signUpFrom(hops, "crowd-" + number, "crowd-%d@crowd.example".formatted(number));
  }

  private ApiClient.Answer signUpFrom(String hops, String slug, String email) {
    return api.post("signup", request(slug, email), "X-Forwarded-For", hops);
  }

  @Test
  @DisplayName("a sign-up nobody verified is forgotten a week after its link ended")
  void forgetsWhatNobodyVerified() throws Exception {
    api.post("signup", request("oblivion", "old@oblivion.example"));
    api.post("signup", request("patience", "young@patience.example"));
    run(
        "update platform.signup set expires_at = now() - interval '8 days' where slug = 'oblivion'");
    run(
        "update platform.signup set expires_at = now() - interval '6 days' where slug = 'patience'");
    run(
        "update platform.scheduled_task set execution_time = now() where task_name = 'signup-purge'");
    await().atMost(PATIENCE).until(() -> count("signup where slug = 'oblivion'") == 0);
    assertThat(count("signup where slug = 'patience'")).isOne();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isOne();
    }
  }

  private int count(String from) throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from platform." + from)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private String tokenMailedTo(String email) {
    return platform.mails().await(email).token();
  }

  private static String request(String slug, String email) {
    return """
        {"company": "West Net", "slug": "%s", "country": "CO", "timeZone": "America/Bogota",
         "currency": "COP", "adminName": "Ana Díaz", "email": "%s", "locale": "es-CO"}"""
        .formatted(slug, email);
  }
}
