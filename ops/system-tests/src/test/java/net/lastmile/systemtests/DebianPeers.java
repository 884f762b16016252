package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Access servers that nobody here wrote. Not among the tests of a build, for they need a network
 * namespace with devices of its own: {@code ops/peers/run}.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebianPeers {
  private static final int LOG_INS = 4;
  private static final String PASSWORD = "s3cret of a line";

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Tenant other;
  private Radclient edge;
  private String plan;
  private String otherPlan;

  @BeforeAll
  void makeTwoProviders() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("peers"));
    other = Tenant.signUp(stack, Stack.freshSlug("peerless"));
    plan = tenant.addPlan();
    otherPlan = other.addPlan();
    edge = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    other.addNas();
    letThemSignOrNot();
  }

  @Test
  @DisplayName("A4 a switch port that proves itself anew every few seconds is one session")
  void reauthenticationIsOneSession(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws Exception {
    String line = addLine("port-1");
    try (SwitchPort port = SwitchPort.start(directory, edge)) {
      port.plugIn("port-1", PASSWORD);
      Eventually.holds("the port has proved itself several times", () -> logIns(line) >= LOG_INS);
      JsonNode online = onlySession("port-1");
      assertThat(online.path("stoppedAt").isNull()).isTrue();
      port.unplug();
      Eventually.holds(
          "its session has ended", () -> !onlySession("port-1").path("stoppedAt").isNull());
    }
    assertThat(onlySession("port-1").path("terminateCause").asText()).isNotEqualTo("Lost");
    assertTheOtherSeesNothing();
  }

  @Test
  @DisplayName("R2 a VPN server logs lines in, and tells of their session and address")
  void aVpnServersLineHasASession(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws Exception {
    addLine("vpn-1");
    try (VpnServer vpn = VpnServer.start(directory, edge)) {
      vpn.connect("vpn-1", PASSWORD);
      Eventually.holds(
          "the session shows its address",
          () -> !onlySession("vpn-1").path("framedIp").asText("").isEmpty());
      assertThat(onlySession("vpn-1").path("stoppedAt").isNull()).isTrue();
      vpn.disconnect();
      Eventually.holds(
          "its session has ended", () -> !onlySession("vpn-1").path("stoppedAt").isNull());
    }
    assertTheOtherSeesNothing();
  }

  /** Debian's ocserv signs no request: its library knows no Message-Authenticator. */
  private void letThemSignOrNot() {
    String nas = tenant.api().get("/nas").require(200).at("/items/0/id").asText();
    tenant.api().patch("/nas/" + nas, Map.of("messageAuthenticator", "OPTIONAL")).require(200);
  }

  /** The same name is a line of the other provider, with another password. */
  private String addLine(String username) {
    other.addSubscriber(otherPlan, Map.of("username", username, "password", "of the other"));
    return tenant
        .addSubscriber(plan, Map.of("username", username, "password", PASSWORD))
        .path("id")
        .asText();
  }

  private int logIns(String line) {
    int accepted = 0;
    for (JsonNode logIn :
        tenant.api().get("/subscribers/" + line + "/log-ins").require(200).path("items")) {
      accepted += logIn.path("outcome").asText().equals("ACCEPTED") ? 1 : 0;
    }
    return accepted;
  }

  /** A missing node where it has none yet. */
  private JsonNode onlySession(String username) {
    JsonNode sessions = tenant.api().get("/sessions?q=" + username).require(200).path("items");
    assertThat(sessions.size()).as(sessions.toPrettyString()).isLessThanOrEqualTo(1);
    return sessions.path(0);
  }

  private void assertTheOtherSeesNothing() {
    assertThat(other.api().get("/sessions").require(200).path("items")).isEmpty();
  }
}
