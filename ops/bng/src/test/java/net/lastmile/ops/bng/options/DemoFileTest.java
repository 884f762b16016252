package net.lastmile.ops.bng.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.lastmile.ops.bng.client.Target;
import net.lastmile.ops.bng.packet.AuthMethod;
import net.lastmile.ops.bng.packet.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {
  @TempDir private Path home;

  @Test
  void readsWhatTheDemoLeaves() throws IOException {
    Files.writeString(
        home.resolve("demo.json"),
        """
        {"nas": {"address": "127.0.0.1", "secret": "s"},
         "radius": {"authPort": 1812, "acctPort": 1813, "servers": [
           {"tenant": "demo", "node": "edge-1", "address": "127.0.0.1", "authPort": 1812, "acctPort": 1813},
           {"tenant": "demo", "node": "edge-2", "address": "127.0.0.1", "authPort": 11812, "acctPort": 11813}]},
         "subscribers": [{"username": "ana", "password": "x", "auth": "mschapv2"}],
         "refused": [{"username": "nobody", "password": "y", "auth": "pap"}]}
        """);
    DemoFile demo = DemoFile.in(home.toString()).orElseThrow();
    assertThat(demo.servers())
        .containsExactly(
            new Target("127.0.0.1", 1812, 1813), new Target("127.0.0.1", 11812, 11813));
    assertThat(demo.logins())
        .containsExactly(
            new Login("ana", "x", AuthMethod.MSCHAPV2), new Login("nobody", "y", AuthMethod.PAP));
  }

  @Test
  void withoutAFileThereIsNoDemo() throws IOException {
    assertThat(DemoFile.in(home.toString())).isEmpty();
    assertThat(DemoFile.in(null)).isEmpty();
  }
}
