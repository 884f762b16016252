package net.lastmile.tenancy.domains;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
  @ParameterizedTest
  @CsvSource({
    "panel.isp.example, panel.isp.example",
    "' Panel.ISP.example ', panel.isp.example",
    "isp.co, isp.co",
    "münchen.example, xn--mnchen-3ya.example",
    "a-b.c1.xn--p1ai, a-b.c1.xn--p1ai"
  })
  void readsNamesOfHosts(String typed, String name) {
    assertThat(DomainName.read(typed)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "isp",
        "192.0.2.7",
        "-a.example",
        "a-.example",
        "a..example",
        ".example",
        "a_b.example",
        "https://isp.example",
        "isp.example/path",
        "isp.example:8080",
        "*.isp.example",
        "a b.example",
        "isp.example.",
        "[2001:db8::1]"
      })
  void refusesWhatIsNoName(String typed) {
    assertThat(DomainName.read(typed)).isEmpty();
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThat(DomainName.read("a".repeat(64) + ".example")).isEmpty();
    assertThat(DomainName.read("a.".repeat(130) + "example")).isEmpty();
  }

  @Test
  void knowsWhatLiesWithinAZone() {
    assertThat(DomainName.isWithin("a.isp.example", "isp.example")).isTrue();
    assertThat(DomainName.isWithin("isp.example", "isp.example")).isTrue();
    assertThat(DomainName.isWithin("notisp.example", "isp.example")).isFalse();
  }
}
