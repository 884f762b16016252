package net.lastmile.network.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.edge.contract.record.Vendor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTextTest {
  private static final List<Server> EDGES =
      List.of(
          new Server("edge-1", "192.0.2.1", 1814, 1815, 2083),
          new Server("edge-2", "192.0.2.2", 11814, 11815, 2084));
  private static final String SECRET = "s3cret-of-sixteen";

  @ParameterizedTest
  @EnumSource(Vendor.class)
  @DisplayName("N4 R7 every make's configuration has servers, ports, secret and CoA port")
  void putsEveryValueIn(Vendor vendor) {
    String text = text(vendor, SECRET);
    for (Server edge : EDGES) {
      assertThat(text)
          .contains(edge.address(), String.valueOf(edge.authPort()))
          .contains(String.valueOf(edge.acctPort()));
    }
    assertThat(text).contains(SECRET, "3742").doesNotContain("null", "%");
    assertThat(text.indexOf("192.0.2.1")).as("primary first").isLessThan(text.indexOf("192.0.2.2"));
    assertThat(text).as("one command a line").endsWith("\n").doesNotContain("\n\n\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"CISCO", "JUNIPER", "HUAWEI", "NOKIA", "ZTE", "ACCEL_PPP"})
  void saysThatAConsoleMayActOnASecret(Vendor vendor) {
    assertThat(text(vendor, SECRET)).doesNotContain("by hand");
    assertThat(text(vendor, "sixteen?letters,#")).contains("type it by hand");
  }

  @ParameterizedTest
  @CsvSource({
    "JUNIPER_MX, $9$abcdefgh, true",
    "JUNIPER_MX, $8$abcdefgh, true",
    "JUNIPER_MX, a$9$bcdefgh, false",
    "JUNIPER_MX, 'a \"quoted\" one', false",
    "CISCO, 'quoted\"one', true",
    "ZTE, encrypted, true",
    "HUAWEI, %^%#abcdef, true",
    "HUAWEI, cipher, true",
    "NOKIA, back\\slash, true",
    "JUNIPER, -abcdefgh, true",
    "ACCEL_PPP, 'with,comma', true",
    "MIKROTIK, $9$abcdefgh, false",
    "GENERIC, $9$abcdefgh, false"
  })
  @DisplayName("K1: a secret that this console would read as something else is typed by hand")
  void warnsOfWhatAConsoleReadsOtherwise(Vendor vendor, String secret, boolean warned) {
    assertThat(text(vendor, secret).contains("type it by hand")).isEqualTo(warned);
  }

  @Test
  @DisplayName("N4 a Cisco's configuration can be pasted as it is")
  void isWhatACiscoTakes() {
    assertThat(text(Vendor.CISCO, SECRET))
        .isEqualTo(
            """
            ! RADIUS for PPPoE lines. The first server is asked first.
            aaa new-model
            radius server lastmile-edge-1
             address ipv4 192.0.2.1 auth-port 1814 acct-port 1815
             timeout 3
             retransmit 2
             key s3cret-of-sixteen
            !
            radius server lastmile-edge-2
             address ipv4 192.0.2.2 auth-port 11814 acct-port 11815
             timeout 3
             retransmit 2
             key s3cret-of-sixteen
            !
            aaa group server radius lastmile
             server name lastmile-edge-1
             server name lastmile-edge-2
            !
            aaa authentication ppp default group lastmile
            aaa authorization network default group lastmile
            aaa accounting network default start-stop group lastmile
            aaa accounting update newinfo periodic 5
            ! Disconnect and change of authorization (RFC 5176).
            aaa server radius dynamic-author
             client 192.0.2.1 server-key s3cret-of-sixteen
             client 192.0.2.2 server-key s3cret-of-sixteen
             port 3742
             auth-type all
            !
            """);
  }

  @Test
  void quotesASecretForJunos() {
    assertThat(text(Vendor.JUNIPER_MX, "a\"b\\cdefghijklmno"))
        .contains("secret \"a\\\"b\\\\cdefghijklmno\"\n");
  }

  @Test
  void keepsToAnIntervalTheRouterTakes() {
    assertThat(text(Vendor.JUNIPER_MX, SECRET)).contains("update-interval 10\n");
    assertThat(text(Vendor.HUAWEI, SECRET)).contains("interim interval 5\n");
  }

  private static String text(Vendor vendor, String secret) {
    return ConfigurationText.radius(
        vendor, new RouterTarget(EDGES, secret, "192.0.2.9", 3742, 300));
  }
}
