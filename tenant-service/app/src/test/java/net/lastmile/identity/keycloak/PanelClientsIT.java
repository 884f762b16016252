package net.lastmile.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import net.lastmile.testing.KeycloakAdmin;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PanelClientsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 250;
  private static final String RUN_NOW =
      "update platform.scheduled_task set execution_time = now() where task_name = 'panel-clients'";

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

    runNow();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!keycloak.client("panel-north").equals(before) && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLIS);
    }
    assertThat(keycloak.client("panel-north")).isEqualTo(before);
    assertThat(before.get("redirectUris")).hasSize(1);
    assertThat(before.at("/redirectUris/0").asText())
        .isEqualTo("http://north.localhost:8080/callback");
    assertThat(keycloak.client("panel-south")).isEqualTo(other);
  }

  private void runNow() throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(RUN_NOW)).isOne();
    }
  }
}
