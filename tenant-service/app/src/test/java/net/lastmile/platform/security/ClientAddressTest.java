package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  private static final List<String> TRUSTED = List.of("127.0.0.1", "10.0.0.1");

  @Test
  @DisplayName("I11 the header counts only where a trusted proxy sent it")
  void ignoresTheHeaderOfStrangers() {
    assertThat(ClientAddress.of("203.0.113.9", "198.51.100.1", TRUSTED)).isEqualTo("203.0.113.9");
  }

  @Test
  void goesBackThroughTrustedProxiesToTheFirstStranger() {
    assertThat(ClientAddress.of("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.1", TRUSTED))
        .isEqualTo("198.51.100.1");
  }

  @Test
  void isThePeerWithoutAHeader() {
    assertThat(ClientAddress.of("127.0.0.1", null, TRUSTED)).isEqualTo("127.0.0.1");
    assertThat(ClientAddress.of("127.0.0.1", "", TRUSTED)).isEqualTo("127.0.0.1");
  }

  @Test
  void passesOverWhatSaysNothing() {
    assertThat(ClientAddress.of("127.0.0.1", "198.51.100.1, , 10.0.0.1,", TRUSTED))
        .isEqualTo("198.51.100.1");
    assertThat(ClientAddress.of("127.0.0.1", " , ", TRUSTED)).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7",
    "::ffff:198.51.100.7, 198.51.100.7",
    "2001:db8:7:1::5, 2001:db8:7:1:0:0:0:0/64",
    "2001:0DB8:7:1:ffff:ffff:ffff:ffff, 2001:db8:7:1:0:0:0:0/64",
    "unknown, unknown"
  })
  @DisplayName("an IPv6 network counts as one source, whichever of its addresses is used")
  void countsANetwork(String address, String network) {
    assertThat(ClientAddress.network(address)).isEqualTo(network);
  }
}
