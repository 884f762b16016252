package net.lastmile.ops.bng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.ops.bench.edge.StandaloneEdge;
import net.lastmile.ops.bench.edge.StandaloneOptions;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.session.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests against the edge itself: its codec and MS-CHAPv2 share no code with the simulator's. */
class EdgeLoginsTest {
  private static final int SUBSCRIBERS = 50;
  private static StandaloneEdge edge;
  private static Target target;

  @BeforeAll
  static void startEdge(@TempDir Path journal) throws IOException {
    int port = SampleRun.freePortPair();
    target = new Target("127.0.0.1", port, port + 1);
    edge =
        StandaloneEdge.start(
            new StandaloneOptions(
                SUBSCRIBERS,
                InetAddress.getLoopbackAddress(),
                port,
                TestServer.SECRET,
                List.of("127.0.0.1"),
                journal,
                true,
                new PacketSettings(1, 1024)));
  }

  @AfterAll
  static void stopEdge() {
    edge.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2 the edge and the simulator agree on every way to log in")
  void everyLineLogsInAndReports(AuthMethod method) throws IOException {
    Tally tally =
        SampleRun.run(
                SampleRun.settings(
                    method, SUBSCRIBERS, List.of(target), 0, Duration.ofMillis(2500)))
            .tally();
    assertThat(tally.unverified).isEmpty();
    assertThat(tally.rejected).isEmpty();
    assertThat(tally.accepted).isEqualTo(SUBSCRIBERS);
    assertThat(tally.recordsSent()).isGreaterThanOrEqualTo(3 * SUBSCRIBERS);
    assertThat(tally.recordsAcknowledged).isEqualTo(tally.recordsSent());
  }
}
