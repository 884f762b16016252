package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @DisplayName("no log-in ends at another site, however its address is spelt")
  @ValueSource(
      strings = {
        "//evil.example/panel/dashboard",
        "/\\evil.example",
        "/%2f%2fevil.example",
        "/panel/..//evil.example",
        "https://evil.example/panel",
        "javascript:alert(1)"
      })
  void staysOnThisSite(String path) {
    assertThat(Destination.of(path, null)).isEqualTo(Destination.DASHBOARD);
    assertThat(Destination.of(path, "id=1")).isEqualTo(Destination.DASHBOARD);
    assertThatThrownBy(() -> new Destination(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsThePageThatWasAskedForWithItsQuery() {
    assertThat(Destination.of("/panel/subscribers", "q=a//b%2F&state=ACTIVE").address())
        .isEqualTo("/panel/subscribers?q=a//b%2F&state=ACTIVE");
    assertThat(Destination.of("/panel/nas", null).address()).isEqualTo("/panel/nas");
  }

  @Test
  void carriesNoLineBreakIntoAHeader() {
    assertThat(Destination.of("/panel/nas", "q=a\r\nSet-Cookie: x"))
        .isEqualTo(Destination.DASHBOARD);
  }
}
