package net.lastmile.ops.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FindSessionsTest {
  private static final String FOUND =
      """
      [{"username":"ann","framedIp":"","framedIpv6Prefix":"2001:db8:0:0:0:0:0:0/64",
      "callingStationId":"00:11:22:AA:BB:03","nasAddress":"192.0.2.1","nasPort":"7",
      "nasPortId":"","startedAt":"2026-11-21T12:00:00Z","node":"edge-1"}]
      """;

  @TempDir Path directory;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private HttpServer node;

  @BeforeEach
  void aNode() throws IOException {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/status", "{}");
    serve("/sessions", FOUND);
    node.start();
    Files.writeString(directory.resolve("token"), "secret\n");
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(before);
    node.stop(0);
  }

  @Test
  void asksForOneTenantAndShowsWhatTheRouterTold() {
    assertThat(find("--tenant", "isp", "--nas", "192.0.2.1", "--port", "ether 7")).isZero();
    assertThat(asked).contains("/sessions?tenant=isp&nas=192.0.2.1&port=ether+7 Bearer secret");
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .startsWith("USER ")
        .containsPattern(
            "ann +2001:db8:0:0:0:0:0:0/64 +00:11:22:AA:BB:03 +192\\.0\\.2\\.1 +7 +2026-11-21T12:00:00Z +edge-1");
  }

  @Test
  void wantsATenantAndOneThingToFindThemBy() {
    assertThat(find("--user", "ann")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(find("--tenant", "isp")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(find("--tenant", "isp", "--nas", "192.0.2.1")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(find("--tenant", "isp", "--user", "ann", "--mac", "001122aabb03"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(asked).isEmpty();
  }

  private int find(String... options) {
    String url = "http://127.0.0.1:" + node.getAddress().getPort();
    String token = directory.resolve("token").toString();
    String[] line =
        Stream.concat(
                Stream.of("sessions", "--management", url, "--token-file", token),
                Stream.of(options))
            .toArray(String[]::new);
    return new CommandLine(new EdgeCommand()).execute(line);
  }

  private void serve(String path, String body) {
    node.createContext(
        path,
        exchange -> {
          try (exchange) {
            asked.add(
                exchange.getRequestURI()
                    + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] octets = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, octets.length);
            exchange.getResponseBody().write(octets);
          }
        });
  }
}
