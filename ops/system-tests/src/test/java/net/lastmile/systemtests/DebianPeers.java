package net.lastmile.systemtests;

import static net.lastmile.systemtests.TwoProviders.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Access servers that others wrote. Not part of a build's tests, because they need a network
 * namespace with its own devices: {@code ops/peers/run}.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebianPeers {
  private static final int LOG_INS = 4;

  private TwoProviders providers;

  @BeforeAll
  void signUp() {
    providers = TwoProviders.signUp(Stack.running());
  }

  @Test
  @DisplayName("A4 a switch port that proves itself anew every few seconds is one session")
  void reauthenticationIsOneSession(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws Exception {
    String line = providers.addLine("port-1");
    try (SwitchPort port = SwitchPort.start(directory, providers.edge())) {
      port.plugIn("port-1", PASSWORD);
      Eventually.holds(
          "the port has proved itself several times",
          () -> providers.logIns(line, "ACCEPTED") >= LOG_INS);
      JsonNode online = providers.onlySession("port-1");
      assertThat(online.path("stoppedAt").isNull()).isTrue();
      port.unplug();
      assertThat(providers.endedSession("port-1").path("terminateCause").asText())
          .isNotEqualTo("Lost");
    }
    providers.assertTheOtherSeesNothing();
  }

  @Test
  @DisplayName("R2 a VPN server logs lines in, and tells of their session and address")
  void aVpnServersLineHasASession(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws Exception {
    providers.addLine("vpn-1");
    try (VpnServer vpn = VpnServer.start(directory, providers.edge())) {
      vpn.connect("vpn-1", PASSWORD);
      Eventually.holds(
          "the session shows its address",
          () -> !providers.onlySession("vpn-1").path("framedIp").asText("").isEmpty());
      assertThat(providers.onlySession("vpn-1").path("stoppedAt").isNull()).isTrue();
      vpn.disconnect();
      providers.endedSession("vpn-1");
    }
    providers.assertTheOtherSeesNothing();
  }
}
