package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
