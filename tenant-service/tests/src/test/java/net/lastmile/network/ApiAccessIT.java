package net.lastmile.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.ApiClient.Answer;
import net.lastmile.testing.TestEdge;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7 N1 the log-in to a router's own API")
class ApiAccessIT {
  private static final String PASSWORD = "never to be seen";
  private static final String PIN = "0a".repeat(32);

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID nas = lines.newNas();
  private final String access = "nas/" + nas + "/api-access";

  @BeforeEach
  void isMikrotik() {
    assertThat(north.patch("nas/" + nas, "{\"vendor\": \"MIKROTIK\"}").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("N1 a password goes in and comes out sealed, for the region's edges alone")
  void keepsThePassword() throws Exception {
    assertThat(north.get(access).status()).isEqualTo(404);
    JsonNode given = give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD)).body();
    assertThat(given.toString())
        .isEqualTo("{\"user\":\"lastmile\",\"port\":8729,\"tls\":true,\"certificate\":\"\"}");
    assertThat(north.get("nas/" + nas).body().get("apiAccess")).isEqualTo(given);
    String everything =
        north.get("audit?subject=" + nas).body() + text("select nas::text from tenant_north.nas");
    assertThat(everything).contains("apiUser", "lastmile").doesNotContain(PASSWORD);

    NasRecord record = published();
    assertThat(record.api().user()).isEqualTo("lastmile");
    assertThat(new String(record.api().sealedPassword(), StandardCharsets.US_ASCII))
        .doesNotContain(PASSWORD);

    assertThat(north.delete(access).status()).isEqualTo(204);
    assertThat(north.get(access).status()).isEqualTo(404);
    assertThat(published().api().isPresent()).isFalse();
  }

  @Test
  @DisplayName("T1 another tenant neither sees nor changes nor tests it")
  void isAnotherTenantsAffair() {
    give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    assertThat(south.get(access).status()).isEqualTo(404);
    assertThat(south.patch(access, "{\"user\": \"mine\"}").status()).isEqualTo(404);
    assertThat(south.delete(access).status()).isEqualTo(404);
    assertThat(south.post("nas/" + nas + "/api-test", null).status()).isEqualTo(404);
    assertThat(north.get(access).body().get("user").asText()).isEqualTo("lastmile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|user",
        "{}|password",
        "{'user': 'a b', 'password': 'long enough'}|user",
        "{'user': 'a', 'password': 'short'}|password",
        "{'user': 'a', 'password': 'long enough', 'port': 0}|port",
        "{'user': 'a', 'password': 'long enough', 'certificate': 'ff'}|certificate"
      })
  void namesTheFieldThatIsWrong(String json, String field) {
    Answer refused = north.patch(access, json.replace('\'', '"'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  @DisplayName("N1 who may change a router does not thereby have its password sent to himself")
  void wantsThePasswordAgainWhereItWouldGoElsewhere() {
    give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    assertThat(give("'certificate': '%s'".formatted(PIN)).status()).as("the first").isEqualTo(200);
    for (String elsewhere :
        new String[] {"'port': 8730", "'tls': false", "'certificate': ''", "'certificate': '%s'"}) {
      Answer refused = give(elsewhere.formatted("0b".repeat(32)));
      assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("needed-again");
    }
    assertThat(give("'user': 'other'").status()).isEqualTo(200);
    north.patch("nas/" + nas, "{\"address\": \"10.99.7.1\"}");
    assertThat(north.get(access).status()).as("its certificate protects it").isEqualTo(200);

    give("'tls': false, 'password': '%s'".formatted(PASSWORD));
    north.patch("nas/" + nas, "{\"address\": \"10.99.7.2\"}");
    assertThat(north.get(access).status()).as("nothing protects it").isEqualTo(404);
  }

  @Test
  void isForMikrotikAlone() {
    give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    north.patch("nas/" + nas, "{\"vendor\": \"CISCO\"}");
    assertThat(north.get(access).status()).isEqualTo(404);
    Answer refused = give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("nas.no-router-os");
  }

  @Test
  @DisplayName("N4 what to paste makes a log-in for the edges alone")
  void addsToTheRouterConfiguration() {
    String paste = "nas/" + nas + "/router-configuration";
    assertThat(north.post(paste, "{}").body().get("text").asText()).doesNotContain("/user");
    give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    assertThat(north.post(paste, "{}").body().get("text").asText())
        .contains("/user group add name=\"lastmile-api\" policy=api,read,write", "api-ssl")
        .doesNotContain(PASSWORD);
  }

  @Test
  void testsItByAnEdge() {
    assertThat(north.post("nas/" + nas + "/api-test", null).status()).isEqualTo(404);
    give("'user': 'lastmile', 'password': '%s'".formatted(PASSWORD));
    TestEdge edge = new TestEdge(platform, "edge-a");
    JsonNode job = north.post("nas/" + nas + "/api-test", null).body();
    JsonNode leased = edge.lease(UUID.fromString(job.get("id").asText()));
    assertThat(leased.get("kind").asText()).isEqualTo("TEST_API");
    edge.report(
        leased, Outcome.NOT_SENT, 0, new ApiResult(ApiOutcome.CERTIFICATE_UNKNOWN, "", PIN));
    JsonNode end = north.get("coa-jobs/" + job.get("id").asText()).body();
    assertThat(end.get("state").asText()).isEqualTo("FAILED");
    assertThat(end.get("apiOutcome").asText()).isEqualTo("CERTIFICATE_UNKNOWN");
    assertThat(end.get("apiCertificate").asText()).isEqualTo(PIN);
  }

  @Test
  @DisplayName("R7 a job keeps what CoA said beside what the API did")
  void keepsBothResults() {
    String username = TestLines.newName("live");
    UUID subscriber = lines.newSubscriber(username, lines.newPlan());
    TestEdge edge = new TestEdge(platform, "edge-a");
    edge.account(platform.north(), nas, username, StatusType.START);
    String sessions = "subscribers/" + subscriber + "/sessions";
    String session = north.get(sessions).body().at("/items/0/id").asText();
    JsonNode job = north.post("sessions/" + session + "/disconnect", null).body();
    JsonNode leased = edge.lease(UUID.fromString(job.get("id").asText()));
    edge.report(leased, Outcome.NAKED, 501, ApiResult.of(ApiOutcome.DONE));
    String path = "coa-jobs/" + job.get("id").asText();
    JsonNode end = north.get(path).body();
    assertThat(end.get("state").asText()).isEqualTo("ACKED");
    assertThat(end.get("errorCause").asInt()).isEqualTo(501);
    assertThat(end.get("apiOutcome").asText()).isEqualTo("DONE");
    assertThat(north.get(path + "/attempts").body().at("/items/0/apiOutcome").asText())
        .isEqualTo("DONE");
  }

  private Answer give(String fields) {
    return north.patch(access, ("{" + fields + "}").replace('\'', '"'));
  }

  private NasRecord published() throws Exception {
    return NasRecord.decode(platform.published(platform.north(), RecordKind.NAS, nas.toString()));
  }

  private String text(String sql) throws Exception {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql + " where id = '" + nas + "'")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
