package net.lastmile.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
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

  @Test
  @DisplayName("T12 the company's name and logo reach the log-in page as they change")
  void bringsNameAndLogo() throws Exception {
    JsonNode other = keycloak.organization("south");
    platform.as(platform.north()).patch("tenant", "{\"company\": \"Provider of the North\"}");
    await().atMost(PATIENCE).until(() -> nameOf("north").equals("Provider of the North"));
    var set = platform.as(platform.north()).put("tenant/logo", "image/png", picture());
    String revision = set.body().get("revision").asText();
    await().atMost(PATIENCE).until(() -> logoOf("north").equals(revision));
    platform.as(platform.north()).delete("tenant/logo");
    await().atMost(PATIENCE).until(() -> logoOf("north").isEmpty());
    assertThat(keycloak.organization("south")).isEqualTo(other);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private String nameOf(String slug) throws Exception {
    return keycloak.client("panel-" + slug).get("name").asText();
  }

  private String logoOf(String slug) {
    return keycloak.organization(slug).at("/attributes/logo/0").asText();
  }

  private String colorOf(String slug) {
    return keycloak.organization(slug).at("/attributes/brand_color/0").asText();
  }
}
