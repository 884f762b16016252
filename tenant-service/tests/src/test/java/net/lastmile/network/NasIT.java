package net.lastmile.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NasIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  @DisplayName("N1 a secret is shown once and never again")
  void showsTheSecretOnce() throws Exception {
    String name = TestLines.newName("core");
    var created =
        north.post("nas", "{\"name\": \"%s\", \"address\": \"10.1.0.1\"}".formatted(name));
    assertThat(created.status()).isEqualTo(201);
    String secret = created.body().get("secret").asText();
    assertThat(secret).hasSize(32);
    String id = created.body().at("/nas/id").asText();
    assertThat(north.get("nas/" + id).body().toString()).doesNotContain(secret);

    var replaced = north.post("nas/" + id + "/secret", "");
    assertThat(replaced.body().get("secret").asText()).hasSize(32).isNotEqualTo(secret);

    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(changes::text, ' ') from tenant_north.audit_entry"
                    + " where subject = '"
                    + id
                    + "'")) {
      rows.next();
      assertThat(rows.getString(1)).contains("\"secret\"").doesNotContain(secret);
    }
  }

  @Test
  @DisplayName("L6: a secret of 8 characters is taken, and the router says that it is short")
  void warnsOfAShortSecret() {
    String json = "{\"name\": \"%s\", \"address\": \"10.1.0.6\", \"secret\": \"eight888\"}";
    var created = north.post("nas", json.formatted(TestLines.newName("old")));
    assertThat(created.status()).as(created.toString()).isEqualTo(201);
    assertThat(created.body().at("/nas/shortSecret").asBoolean()).isTrue();
    String path = "nas/" + created.body().at("/nas/id").asText();
    north.patch(path, "{\"note\": \"migrated\"}");
    assertThat(north.get(path).body().get("shortSecret").asBoolean()).isTrue();
    north.patch(path, "{\"secret\": \"sixteen-letters-\"}");
    assertThat(north.get(path).body().get("shortSecret").asBoolean()).isFalse();
    north.patch(path, "{\"secret\": \"eight888\"}");
    var replaced = north.post(path + "/secret", "");
    assertThat(replaced.body().at("/nas/shortSecret").asBoolean()).isFalse();
    assertThat(south.get(path).status()).isEqualTo(404);
  }

  @Test
  void twoTenantsMayHaveTheSameNameAndAddress() {
    String json = "{\"name\": \"twin\", \"address\": \"192.168.88.1\"}";
    assertThat(north.post("nas", json).status()).isEqualTo(201);
    assertThat(south.post("nas", json).status()).isEqualTo(201);
    var again = north.post("nas", "{\"name\": \"TWIN\", \"address\": \"192.168.88.2\"}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().at("/errors/0/field").asText()).isEqualTo("name");
    var sameAddress = north.post("nas", "{\"name\": \"other\", \"address\": \"192.168.88.1\"}");
    assertThat(sameAddress.status()).isEqualTo(409);
    assertThat(sameAddress.body().at("/errors/0/field").asText()).isEqualTo("address");
  }

  @Test
  @DisplayName("T1 another tenant's NAS does not exist")
  void isAnotherTenantsAffair() {
    UUID id = new TestLines(north).newNas();
    assertThat(south.get("nas/" + id).status()).isEqualTo(404);
    assertThat(south.patch("nas/" + id, "{\"note\": \"mine\"}").status()).isEqualTo(404);
    assertThat(south.post("nas/" + id + "/secret", "").status()).isEqualTo(404);
    assertThat(south.delete("nas/" + id).status()).isEqualTo(404);
    assertThat(south.get("nas?limit=500").body().toString()).doesNotContain(id.toString());
    assertThat(north.get("nas/" + id).body().get("note").asText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{'name': 'x'}|address",
        "{'name': ' ', 'address': '10.0.0.1'}|name",
        "{'name': 'x', 'address': '10.0.0'}|address",
        "{'name': 'x', 'address': 'router'}|address",
        "{'name': 'x', 'address': '127.0.0.1'}|address",
        "{'name': 'x', 'address': '::1'}|address",
        "{'name': 'x', 'address': '169.254.169.254'}|address",
        "{'name': 'x', 'address': '255.255.255.255'}|address",
        "{'name': 'x', 'address': '2002:7f00:1::'}|address",
        "{'name': 'x', 'address': '10.0.0.1', 'secret': 'seven77'}|secret",
        "{'name': 'x', 'address': '10.0.0.1', 'secret': 'has a space in its midst'}|secret",
        "{'name': 'x', 'address': '10.0.0.1', 'vendor': 'ACME'}|vendor",
        "{'name': 'x', 'address': '10.0.0.1', 'coaPort': 70000}|coaPort",
        "{'name': 'x', 'address': '10.0.0.1', 'tenantId': 'y'}|tenantId"
      })
  void namesTheFieldThatIsWrong(String json, String field) {
    var refused = north.post("nas", json.replace('\'', '"'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void theSameKeyMakesOneNas() {
    String json =
        "{\"name\": \"%s\", \"address\": \"10.2.0.1\"}".formatted(TestLines.newName("key"));
    var first = north.post("nas", json, "Idempotency-Key", "nas-once");
    var second = north.post("nas", json, "Idempotency-Key", "nas-once");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName("N4 the router configuration names the tenant's ports at every edge")
  void rendersTheRouterConfiguration() {
    var edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
    var hello =
        edge.post(
            "edge/hello",
            "{\"node\": \"edge-a\", \"region\": \"local\", \"version\": \"1\", \"advertisedAddress\":"
                + " \"192.0.2.7\", \"portOffset\": 100, \"appliedSeq\": 0, \"journalPending\": 0}");
    assertThat(hello.status()).isEqualTo(204);
    UUID id = new TestLines(north).newNas();
    north.patch("nas/" + id, "{\"vendor\": \"MIKROTIK\"}");
    var view =
        north.post("nas/" + id + "/router-configuration", "{\"secret\": \"abcdefgh12345678\"}");
    assertThat(view.status()).isEqualTo(200);
    assertThat(view.body().get("text").asText())
        .contains("address=192.0.2.7", "secret=\"abcdefgh12345678\"", "/radius incoming");
    int authPort = view.body().at("/servers/0/authPort").asInt();
    assertThat(authPort).isGreaterThanOrEqualTo(1912);
    assertThat(view.body().at("/servers/0/acctPort").asInt()).isEqualTo(authPort + 1);
  }

  @Test
  @DisplayName("R7 a MikroTik takes orders at port 1700 by default, others at 3799")
  void knowsTheMakesPort() {
    assertThat(coaPort("'vendor': 'MIKROTIK', 'address': '10.2.7.1'")).isEqualTo(1700);
    assertThat(coaPort("'vendor': 'CISCO', 'address': '10.2.7.2'")).isEqualTo(3799);
    assertThat(coaPort("'address': '10.2.7.3'")).isEqualTo(3799);
    assertThat(coaPort("'vendor': 'MIKROTIK', 'address': '10.2.7.4', 'coaPort': 3799"))
        .isEqualTo(3799);
  }

  private int coaPort(String fields) {
    String json = "{'name': '%s', %s}".formatted(TestLines.newName("port"), fields);
    var made = north.post("nas", json.replace('\'', '"'));
    assertThat(made.status()).isEqualTo(201);
    return made.body().at("/nas/coaPort").asInt();
  }

  @Test
  @DisplayName("R7 orders a second to a router are limited as the tenant says")
  void tellsTheEdgesEveryRule() throws Exception {
    TestLines lines = new TestLines(north);
    UUID id = lines.newNas();
    north.patch("plans/" + lines.newPlan(), "{\"pool\": \"homes\"}");
    assertThat(published(id).policy()).isEqualTo(NasPolicy.NONE);
    String rules =
        "{'allowedRealms': ['isp.example'], 'allowedPools': ['homes'], 'packetsPerSecond': 500,"
            + " 'coaPerSecond': 7, 'directionsSwapped': true, 'unsignedReplies': true}";
    assertThat(north.patch("nas/" + id, rules.replace('\'', '"')).status()).isEqualTo(200);
    NasPolicy policy = published(id).policy();
    assertThat(policy)
        .isEqualTo(
            new NasPolicy(
                List.of("isp.example"),
                List.of("homes"),
                500,
                7,
                true,
                true,
                policy.certificate()));
    assertThat(north.patch("nas/" + id, "{\"coaPerSecond\": 1001}").body().at("/errors/0/field"))
        .hasToString("\"coaPerSecond\"");
  }

  @Test
  @DisplayName("P6 a router is held to pools that there are, of plans or of the edges")
  void refusesPoolsThatAreNot() {
    UUID id = new TestLines(north).newNas();
    var refused = north.patch("nas/" + id, "{\"allowedPools\": [\"no such pool\"]}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("allowedPools");
    String pool = TestLines.newName("leased");
    String range = "{\"name\": \"%s\", \"kind\": \"IPV4\", \"ranges\": [\"10.76.9.0/30\"]}";
    assertThat(north.post("pools", range.formatted(pool)).status()).isEqualTo(201);
    String allowed = "{\"allowedPools\": [\"%s\"]}".formatted(pool);
    assertThat(north.patch("nas/" + id, allowed).status()).isEqualTo(200);
    UUID elsewhere = new TestLines(platform.as(platform.south())).newNas();
    assertThat(platform.as(platform.south()).patch("nas/" + elsewhere, allowed).status())
        .as("another tenant's pool")
        .isEqualTo(400);
  }

  private NasRecord published(UUID id) throws Exception {
    return NasRecord.decode(platform.published(platform.north(), RecordKind.NAS, id.toString()));
  }

  @Test
  void countsAndDeletes() {
    UUID id = new TestLines(north).newNas();
    long before = north.get("nas").body().get("total").asLong();
    assertThat(north.delete("nas/" + id).status()).isEqualTo(204);
    assertThat(north.get("nas/" + id).status()).isEqualTo(404);
    assertThat(north.get("nas").body().get("total").asLong()).isEqualTo(before - 1);
  }
}
