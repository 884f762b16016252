package net.lastmile.tenancy.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsIT {
  private static final int REFUSED = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  @DisplayName("T12 a name selects the tenant once its TXT record is found, and no sooner")
  void aProvenNameIsThePanels() {
    String name = TestLines.newName("panel") + ".isp.example";
    JsonNode domain = add(north, name);
    assertThat(domain.get("state").asText()).isEqualTo("PENDING");
    assertThat(platform.api().get("hosts/" + name).status()).isEqualTo(404);
    assertThat(verify(north, domain).body().get("code").asText()).isEqualTo("domain.not-proven");

    platform.names().publish("_lastmile." + name, "something else");
    assertThat(verify(north, domain).status()).isEqualTo(409);
    publish(domain);
    assertThat(verify(north, domain).body().get("state").asText()).isEqualTo("VERIFIED");
    JsonNode host = platform.api().get("hosts/" + name).body();
    assertThat(host.get("slug").asText()).isEqualTo("north");
    assertThat(north.get("tenant").body().get("domains").toString()).contains(name);

    assertThat(north.delete("domains/" + domain.get("id").asText()).status()).isEqualTo(204);
    assertThat(platform.api().get("hosts/" + name).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("T12 one name belongs to one tenant, the first that proves it")
  void oneNameHasOneTenant() {
    String name = TestLines.newName("shared") + ".isp.example";
    JsonNode norths = add(north, name);
    JsonNode souths = add(south, name);
    assertThat(souths.get("recordValue")).isNotEqualTo(norths.get("recordValue"));
    publish(norths);
    assertThat(verify(south, souths).status()).as("another's record").isEqualTo(409);
    assertThat(verify(north, norths).status()).isEqualTo(200);

    publish(souths);
    var refused = verify(south, souths);
    assertThat(refused.body().get("code").asText()).isEqualTo("domain.taken");
    assertThat(platform.api().get("hosts/" + name).body().get("slug").asText()).isEqualTo("north");
    assertThat(south.get("domains").body().toString())
        .contains(name)
        .doesNotContain(norths.get("recordValue").asText());
  }

  @Test
  @DisplayName("T12 a log-in comes back to a proven name and to no other")
  void theLogInComesBackToAProvenName() {
    String name = TestLines.newName("login") + ".isp.example";
    JsonNode domain = add(north, name);
    assertThat(logIn(name)).isEqualTo(REFUSED);
    publish(domain);
    verify(north, domain);
    await("a log-in comes back").atMost(PATIENCE).until(() -> logIn(name) != REFUSED);
    assertThat(logIn("north.localhost")).isNotEqualTo(REFUSED);
    assertThat(logIn("other." + name)).isEqualTo(REFUSED);
  }

  /** The identity provider's answer to a browser that wants to return to a host. */
  private int logIn(String host) {
    String callback =
        URLEncoder.encode("http://" + host + ":8080/callback", StandardCharsets.UTF_8);
    return platform
        .identity()
        .get(
            "protocol/openid-connect/auth?response_type=code&scope=openid&client_id=panel-north"
                + "&redirect_uri="
                + callback)
        .status();
  }

  @Test
  void theSameNameAgainIsTheSameDomain() {
    String name = TestLines.newName("again") + ".isp.example";
    JsonNode first = add(north, name);
    JsonNode again = add(north, " " + name.toUpperCase(Locale.ROOT));
    assertThat(again.get("id")).isEqualTo(first.get("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "isp", "south.localhost", "localhost", "10.0.0.1", "isp.example/x"})
  void namesTheFieldThatIsWrong(String name) {
    var refused = north.post("domains", "{\"name\": \"%s\"}".formatted(name));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("name");
  }

  private static JsonNode add(ApiClient api, String name) {
    var made = api.post("domains", "{\"name\": \"%s\"}".formatted(name));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made.body();
  }

  private static ApiClient.Answer verify(ApiClient api, JsonNode domain) {
    return api.post("domains/" + domain.get("id").asText() + "/verify", "");
  }

  private void publish(JsonNode domain) {
    platform.names().publish(domain.get("recordName").asText(), domain.get("recordValue").asText());
  }
}
