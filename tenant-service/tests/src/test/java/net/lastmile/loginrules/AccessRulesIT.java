package net.lastmile.loginrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesIT {
  private static final String PATH = "access-rules";
  private static final AccessPolicy BY_DEFAULT = AccessRules.BY_DEFAULT.policy();

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @AfterEach
  void asByDefault() {
    north.patch(
        PATH,
        """
        {"realms": "KEEP", "strippedRealms": [], "expiredPlanId": "", "rejectDelayMillis": 1000,
         "packetsPerSecond": 0, "usernameCase": "IGNORED"}
        """);
  }

  @Test
  @DisplayName("R2 a tenant's rules reach its edges and nobody else's")
  void reachTheEdges() throws Exception {
    UUID plan = new TestLines(north).newPlan();
    var changed =
        north.patch(
            PATH,
            """
            {"realms": "STRIP_LISTED", "strippedRealms": [" ISP.example ", "isp.example", "b"],
             "expiredPlanId": "%s", "rejectDelayMillis": 2000, "packetsPerSecond": 500}
            """
                .formatted(plan));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo(north.get(PATH).body());
    assertThat(published(platform.north()))
        .isEqualTo(
            new AccessPolicy(
                RealmHandling.STRIP_LISTED, List.of("isp.example", "b"), plan, 2_000, 500));
    assertThat(south.get(PATH).body().get("realms").asText()).isEqualTo("KEEP");
    assertThat(published(platform.south())).isNotEqualTo(published(platform.north()));
  }

  @Test
  void leaveWhatIsNotNamedAndEmptyWhatIsEmptied() throws Exception {
    UUID plan = new TestLines(north).newPlan();
    north.patch(PATH, "{\"expiredPlanId\": \"%s\"}".formatted(plan));
    north.patch(PATH, "{\"rejectDelayMillis\": 0}");
    assertThat(published(platform.north()).expiredPlan()).isEqualTo(plan);
    assertThat(published(platform.north()).rejectDelayMillis()).isZero();
    north.patch(PATH, "{\"expiredPlanId\": \"\", \"rejectDelayMillis\": 1000}");
    assertThat(published(platform.north())).isEqualTo(BY_DEFAULT);
  }

  @Test
  @DisplayName("T1 another tenant's plan is none")
  void knowNoPlanOfAnotherTenant() {
    UUID foreign = new TestLines(south).newPlan();
    var refused = north.patch(PATH, "{\"expiredPlanId\": \"%s\"}".formatted(foreign));
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("expiredPlanId");
  }

  @Test
  @DisplayName("D1: whether case tells usernames apart is a rule, and no line is lost by it")
  void tellNamesApartByCase() throws Exception {
    TestLines lines = new TestLines(north);
    UUID plan = lines.newPlan();
    String name = TestLines.newName("case");
    assertThat(north.patch(PATH, "{\"usernameCase\": \"EXACT\"}").status()).isEqualTo(200);
    assertThat(published(platform.north()).usernameCase()).isEqualTo(Username.Case.EXACT);
    assertThat(published(platform.south()).usernameCase()).isEqualTo(Username.Case.IGNORED);
    lines.newSubscriber(name, plan);
    UUID capital = lines.newSubscriber("É" + name, plan);
    assertThat(north.get("subscribers/" + capital).body().get("username").asText())
        .isEqualTo("É" + name);
    lines.newSubscriber("é" + name, plan);

    var refused = north.patch(PATH, "{\"usernameCase\": \"IGNORED\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("usernameCase");
    assertThat(north.delete("subscribers/" + capital).status()).isEqualTo(204);
    assertThat(north.patch(PATH, "{\"usernameCase\": \"IGNORED\"}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'realms': 'DROP'|realms",
        "'strippedRealms': ['a b']|strippedRealms",
        "'strippedRealms': ['@isp']|strippedRealms",
        "'expiredPlanId': 'no-uuid'|expiredPlanId",
        "'rejectDelayMillis': 5001|rejectDelayMillis",
        "'rejectDelayMillis': -1|rejectDelayMillis",
        "'packetsPerSecond': -1|packetsPerSecond",
        "'usernameCase': 'SOME'|usernameCase"
      })
  void nameTheFieldThatIsWrong(String field, String name) {
    var refused = north.patch(PATH, ("{" + field + "}").replace('\'', '"'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(name);
  }

  private AccessPolicy published(TestTenant tenant) throws Exception {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select case when dirty then pending else payload end from platform.edge_record where kind = 1 and tenant_id = '"
                    + tenant.id()
                    + "'")) {
      assertThat(rows.next()).isTrue();
      return TenantRecord.decode(rows.getBytes(1)).access();
    }
  }
}
