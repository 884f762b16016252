package net.lastmile.network.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.edge.contract.record.Vendor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RadSecTextTest {
  private static final List<Server> EDGES =
      List.of(
          new Server("edge-1", "192.0.2.1", 1814, 1815, 2083),
          new Server("edge-2", "192.0.2.2", 11814, 11815, 2084));

  @Test
  @DisplayName("N4 a MikroTik is told to use its certificate")
  void isWhatAMikrotikTakes() {
    assertThat(text(Vendor.MIKROTIK))
        .isEqualTo(
            """
            # RADIUS over TLS (RadSec) for PPPoE lines. Upload lastmile-authority.pem, lastmile-router.pem and lastmile-router.key first.
            /certificate remove [find where name~"^lastmile-"]
            /certificate import file-name=lastmile-authority.pem passphrase=""
            /certificate import file-name=lastmile-router.pem passphrase=""
            /certificate import file-name=lastmile-router.key passphrase=""
            # Primary first; the next one answers while it is silent.
            /radius remove [find where comment~"^lastmile"]
            /radius add service=ppp address=192.0.2.1 protocol=radsec authentication-port=2083 accounting-port=2083 certificate=lastmile-router.pem_0 secret=radsec timeout=3s comment="lastmile edge-1"
            /radius add service=ppp address=192.0.2.2 protocol=radsec authentication-port=2084 accounting-port=2084 certificate=lastmile-router.pem_0 secret=radsec timeout=3s comment="lastmile edge-2"
            # Disconnect and change of authorization (RFC 5176), taken from the servers above only.
            /radius incoming set accept=yes port=3742
            # Accounting with a counter update every 300 seconds.
            /ppp aaa set use-radius=yes accounting=yes interim-update=300s
            """);
  }

  @Test
  @DisplayName("N4 other makes reach the edges by a proxy, which checks the name they show")
  void othersGoByAProxy() {
    assertThat(text(Vendor.CISCO))
        .contains("client 192.0.2.9 {")
        .contains("host 192.0.2.2\n    port 2084")
        .contains("SubjectAltName:DNS:/^radius\\.north\\.example$/")
        .contains("    server lastmile-edge-2\n    accountingServer lastmile-edge-2\n}\n");
  }

  private static String text(Vendor vendor) {
    return ConfigurationText.radSec(
        vendor, new RouterTarget(EDGES, "radsec", "192.0.2.9", 3742, 300), "radius.north.example");
  }
}
