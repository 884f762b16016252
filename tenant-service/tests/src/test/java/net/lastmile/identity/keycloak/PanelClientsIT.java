package net.lastmile.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import net.lastmile.testing.KeycloakAdmin;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PanelClientsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPlatform platform = TestPlatform.get();
  private final KeycloakAdmin keycloak = platform.keycloakAdmin();

  @Test
  @DisplayName("a panel's client of an older release is brought up to date, and keeps its secret")
  void renewsWhatAnOlderReleaseMade() throws Exception {
    JsonNode before = keycloak.client("panel-north");
    JsonNode other = keycloak.client("panel-south");
    ObjectNode old = before.deepCopy();
    old.putArray("redirectUris").add("http://north.localhost:8080/*");
    ((ObjectNode) old.get("attributes")).put("backchannel.logout.url", "");
    keycloak.change(old);
    assertThat(keycloak.client("panel-north")).isNotEqualTo(before);

    platform.hasten("panel-clients");
    await().atMost(PATIENCE).until(() -> keycloak.client("panel-north").equals(before));
    assertThat(before.get("redirectUris")).hasSize(1);
    assertThat(before.at("/redirectUris/0").asText())
        .isEqualTo("http://north.localhost:8080/callback");
    assertThat(keycloak.client("panel-south")).isEqualTo(other);
  }

  @Test
  @DisplayName("T12 a colour whose change was lost reaches the log-in page with the next run")
  void bringsALostColour() throws Exception {
    platform.as(platform.north()).patch("tenant", "{\"brandColor\": \"#0f766e\"}");
    await().atMost(PATIENCE).until(() -> colorOf("north").equals("#0f766e"));
    ObjectNode stale = keycloak.organization("north").deepCopy();
    ((ObjectNode) stale.get("attributes")).putArray("brand_color").add("#000000");
    keycloak.changeOrganization(stale);
    JsonNode other = keycloak.organization("south");

    platform.hasten("panel-clients");
    await().atMost(PATIENCE).until(() -> colorOf("north").equals("#0f766e"));
    assertThat(keycloak.organization("south")).isEqualTo(other);
  }

  private String colorOf(String slug) {
    return keycloak.organization(slug).at("/attributes/brand_color/0").asText();
  }
}
