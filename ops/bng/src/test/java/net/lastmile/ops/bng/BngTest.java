package net.lastmile.ops.bng;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.ops.bng.TestServer.Reply;
import net.lastmile.ops.bng.packet.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tinyradius.core.packet.PacketType;

class BngTest {
  private static final int RAN = 0;
  private static final int CANNOT_RUN = 1;
  private static final int BAD_OPTIONS = 2;
  private static final int NO_ANSWER = 3;
  private static final List<String> SHORT =
      List.of("--for", "1s", "--timeout", "100ms", "--attempts", "2", "--json");

  @TempDir private Path directory;

  @Test
  void aRunWhoseLinesAreRefusedHasRun() throws Exception {
    Path users = Files.writeString(directory.resolve("users"), "ana,se,cret\n\nben,x\n");
    try (TestServer server =
        new TestServer(request -> Reply.of(PacketType.ACCESS_REJECT, new Attributes()))) {
      assertThat(run(server.port(), "--users", users.toString(), "--coa-port", "0")).isEqualTo(RAN);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void silenceIsTold() throws Exception {
    try (TestServer server = new TestServer(request -> null)) {
      assertThat(
              run(server.port(), "--user-pattern", "u%d", "--subscribers", "2", "--coa-port", "0"))
          .isEqualTo(NO_ANSWER);
    }
  }

  @Test
  void aTakenCoaPortIsTold() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run(taken.getLocalPort(), "--user-pattern", "u%d", "--coa-port", port))
          .isEqualTo(CANNOT_RUN);
    }
  }

  @Test
  void optionsThatDoNotFitAreTold() {
    assertThat(run(1812, "--user-pattern", "u%d", "--subscribers", "0")).isEqualTo(BAD_OPTIONS);
    assertThat(run(1812, "--user-pattern", "u%d", "--rate", "0")).isEqualTo(BAD_OPTIONS);
    assertThat(run(1812, "--user-pattern", "u%d", "--mac", "zz")).isEqualTo(BAD_OPTIONS);
    assertThat(Bng.execute("--server", "localhost")).isEqualTo(BAD_OPTIONS);
    assertThat(Bng.execute("--for", "soon")).isEqualTo(BAD_OPTIONS);
  }

  private static int run(int port, String... more) {
    Stream<String> fixed =
        Stream.of("--server", "127.0.0.1:" + port + ":" + port, "--secret", TestServer.SECRET);
    return Bng.execute(
        Stream.of(fixed, SHORT.stream(), Stream.of(more))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
