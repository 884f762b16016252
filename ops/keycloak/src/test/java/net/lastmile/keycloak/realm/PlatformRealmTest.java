package net.lastmile.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatformRealmTest {
  private static final EdgeKey KEY = EdgeKey.generate();

  @Test
  void eachEdgeIsAClientWithAnAccount() throws Exception {
    JsonNode realm = rendered("a-secret-of-the-service", edge("edge-1"), edge("edge-2"));

    assertThat(realm.get("clients").findValuesAsText("clientId"))
        .contains("tenant-service", "lastmile-cli", "edge-1", "edge-2");
    assertThat(realm.get("users").findValuesAsText("username"))
        .contains("service-account-edge-1", "service-account-edge-2", "operator");
  }

  @Test
  void aRealmWithoutEdgesIsStillJson() throws Exception {
    assertThat(rendered("a-secret-of-the-service").get("realm").asText()).isEqualTo("platform");
  }

  @Test
  @DisplayName("a stranger who guesses locks nobody's name for longer than a minute")
  void aKnownNameIsNotLockedForLong() throws Exception {
    JsonNode realm = rendered("a-secret-of-the-service");

    assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
    assertThat(realm.get("failureFactor").asInt()).isBetween(10, 30);
    assertThat(realm.get("maxFailureWaitSeconds").asInt()).isLessThanOrEqualTo(60);
    assertThat(realm.get("minimumQuickLoginWaitSeconds").asInt()).isLessThanOrEqualTo(5);
  }

  @Test
  @DisplayName("every access token says that it is for this API")
  void tokensNameTheApi() throws Exception {
    JsonNode realm = rendered("a-secret-of-the-service", edge("edge-1"));

    assertThat(realm.get("clientScopes").findValuesAsText("included.custom.audience"))
        .containsExactly("lastmile-api");
    for (JsonNode client : realm.get("clients")) {
      if (client.get("enabled").asBoolean()) {
        assertThat(client.get("defaultClientScopes").toString()).contains("\"basic\"");
      }
    }
  }

  @Test
  void aSecretMayHoldAnyCharacter() throws Exception {
    String secret = "quote\" back\\slash\nline ${name}";

    JsonNode client = rendered(secret, edge("edge-1")).get("clients").get(0);

    assertThat(client.get("secret").asText()).isEqualTo(secret);
  }

  @Test
  void refusesAShortSecretAndAnEdgeThatIsNoLabel() {
    assertThatThrownBy(() -> new PlatformRealm("short", "operator-operator", List.of()))
        .hasMessageContaining("tenant-service");
    assertThatThrownBy(() -> edge("Edge 1\",")).isInstanceOf(IllegalArgumentException.class);
  }

  private static EdgeClient edge(String name) {
    return new EdgeClient(name, "local", KEY.certificate());
  }

  private static JsonNode rendered(String secret, EdgeClient... edges) throws Exception {
    return new ObjectMapper()
        .readTree(new PlatformRealm(secret, "operator-operator", List.of(edges)).toJson());
  }
}
