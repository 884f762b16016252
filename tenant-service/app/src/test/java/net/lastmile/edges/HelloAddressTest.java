package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelloAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "203.0.113.7",
        "2001:db8::7",
        "radius.example.net",
        "edge-1",
        "EDGE1.lan"
      })
  void takesAddressesAndNames(String text) {
    assertThat(HelloResource.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("an edge says no command that a provider would paste into a router")
  @ValueSource(
      strings = {
        "10.0.0.1 secret=x",
        "10.0.0.1;/user add",
        "10.0.0.1\n/system reset-configuration",
        "$(reboot)",
        "a b",
        "\"x\"",
        "0.0.0.0",
        "::",
        "255.255.255.255",
        "224.0.0.1",
        "10.0.0.300",
        "1.2.3",
        "fe80::1%eth0",
        "-a.example",
        "a..b",
        ""
      })
  void refusesEverythingElse(String text) {
    assertThat(HelloResource.isAddress(text)).isFalse();
  }

  @org.junit.jupiter.api.Test
  void refusesANameOfAnyLength() {
    assertThat(HelloResource.isAddress("a.".repeat(100_000) + "a")).isFalse();
  }
}
