package net.lastmile.network.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.api.network.RouterConfigurationView.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MikrotikConfigurationTest {
  private static final List<Server> EDGES =
      List.of(
          new Server("edge-1", "192.0.2.1", 1814, 1815, 2083),
          new Server("edge-2", "192.0.2.2", 11814, 11815, 0));

  @DisplayName("N4 the configuration can be pasted as it is")
  @Test
  void namesBothEdgesPrimaryFirst() {
    assertThat(render("s3cret-of-sixteen", 1700))
        .isEqualTo(
            """
            # RADIUS for PPPoE lines. Primary first; the next one answers while it is silent.
            /radius remove [find where comment~"^lastmile"]
            /radius add service=ppp address=192.0.2.1 authentication-port=1814 accounting-port=1815 secret="s3cret-of-sixteen" timeout=3s comment="lastmile edge-1"
            /radius add service=ppp address=192.0.2.2 authentication-port=11814 accounting-port=11815 secret="s3cret-of-sixteen" timeout=3s comment="lastmile edge-2"
            # Disconnect and change of authorization (RFC 5176), taken from the servers above only.
            /radius incoming set accept=yes port=1700
            # Accounting with a counter update every 300 seconds.
            /ppp aaa set use-radius=yes accounting=yes interim-update=300s
            """);
  }

  @Test
  void aSecretCannotEndItsStringNorRunACommand() {
    assertThat(render("a\"b\\c$d?[/system reboot]", 1700))
        .contains("secret=\"a\\\"b\\\\c\\$d\\?[/system reboot]\" timeout=3s");
  }

  private static String render(String secret, int coaPort) {
    return MikrotikConfiguration.render(new RouterTarget(EDGES, secret, "192.0.2.9", coaPort, 300));
  }
}
