package net.lastmile.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.ops.bench.edge.StandaloneEdge;
import net.lastmile.ops.bench.edge.StandaloneOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of the fuzz bench on every build. */
class FuzzerTest {
  private static final int PACKETS = 10_000;
  private static final int SUBSCRIBERS = 1000;
  private static final String SECRET = "fuzz-secret";
  private static StandaloneEdge edge;
  private static int port;

  @BeforeAll
  static void startEdge(@TempDir Path journal) throws IOException {
    port = freePort();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    PacketSettings packets = new PacketSettings(1, 1024);
    edge =
        StandaloneEdge.start(
            new StandaloneOptions(
                SUBSCRIBERS,
                loopback,
                port,
                SECRET,
                List.of(loopback.getHostAddress()),
                journal,
                false,
                packets));
  }

  @AfterAll
  static void stopEdge() {
    edge.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("R9 changed packets get no answer, and whole ones between them do")
  void changedPacketsGetNoAnswer(boolean accounting) throws IOException {
    int to = accounting ? port + 1 : port;
    try (Fuzzer fuzzer = new Fuzzer("127.0.0.1", to, SECRET, 42, accounting)) {
      FuzzResult result = fuzzer.run(PACKETS);
      assertThat(result.wrong()).isZero();
      assertThat(result.packets()).isGreaterThanOrEqualTo(PACKETS);
    }
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
