package net.lastmile.ops.bng.coa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.lastmile.ops.bng.SampleRun;
import net.lastmile.ops.bng.Simulation;
import net.lastmile.ops.bng.TestServer;
import net.lastmile.ops.bng.TestServer.Reply;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.packet.Attributes;
import net.lastmile.ops.bng.packet.AuthMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.RadiusRequest;

/** Sends requests with Debian's radclient. */
class CoaListenerTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int START = 1;
  private static final int STOP = 2;
  private static final int ACCT_TERMINATE_CAUSE = 49;
  private static final long ADMIN_RESET = 6;
  private TestServer server;
  private Simulation simulation;
  private Thread running;
  private int port;

  @BeforeEach
  void bringTwoLinesOnline() throws Exception {
    server = new TestServer(request -> Reply.of(PacketType.ACCESS_ACCEPT, new Attributes()));
    port = SampleRun.freePortPair();
    List<Target> servers = List.of(new Target("127.0.0.1", server.port(), server.port()));
    simulation =
        new Simulation(
            SampleRun.settings(AuthMethod.PAP, 2, servers, port, LIMIT), Clock.systemUTC());
    running = Thread.ofPlatform().start(this::runSimulation);
    awaitRecords(START, 2);
  }

  private void runSimulation() {
    try {
      simulation.run(() -> {});
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @AfterEach
  void end() throws Exception {
    simulation.askToStop();
    running.join(LIMIT);
    simulation.close();
    server.close();
  }

  @Test
  @DisplayName("R7 a Disconnect-Request ends that session with Admin-Reset")
  void disconnects() throws Exception {
    assertThat(radclient("disconnect", "User-Name=user0000001")).contains("Disconnect-ACK");
    awaitRecords(STOP, 1);
    RadiusRequest stop = server.records(STOP).getFirst();
    assertThat(Attributes.number(stop, Attributes.NO_VENDOR, ACCT_TERMINATE_CAUSE))
        .contains(ADMIN_RESET);
    assertThat(Attributes.text(stop, Attributes.NO_VENDOR, Attributes.USER_NAME))
        .contains("user0000001");
  }

  @Test
  @DisplayName("R7 a session that is not here is refused with Error-Cause 503")
  void refusesAnUnknownSession() throws Exception {
    assertThat(radclient("disconnect", "User-Name=nobody"))
        .contains("Disconnect-NAK")
        .contains("Session-Context-Not-Found");
  }

  @Test
  @DisplayName("R7 a CoA-Request sets the rate")
  void setsTheRate() throws Exception {
    String answer =
        radclient(
            "coa",
            "User-Name=user0000000\nMikrotik-Rate-Limit=\"1M/2M\"\nMessage-Authenticator=0x00");
    assertThat(answer).contains("CoA-ACK");
    assertThat(simulation.tally().rateChanges).isEqualTo(1);
  }

  @Test
  void aRequestUnderAnotherSecretGetsNoAnswer() throws Exception {
    assertThat(radclient("disconnect", "User-Name=user0000000", "other")).contains("No reply");
    assertThat(server.records(STOP)).isEmpty();
  }

  private String radclient(String command, String attributes) throws Exception {
    return radclient(command, attributes, TestServer.SECRET);
  }

  private String radclient(String command, String attributes, String secret) throws Exception {
    Process process =
        new ProcessBuilder(
                "radclient", "-x", "-r", "2", "-t", "2", "127.0.0.1:" + port, command, secret)
            .redirectErrorStream(true)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(attributes + "\n");
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private void awaitRecords(int status, int count) {
    await("records of status " + status)
        .atMost(LIMIT)
        .until(() -> server.records(status).size() >= count);
  }
}
