package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.edge.contract.address.AddressRanges;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelloAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"203.0.113.7", "2001:db8::7", "radius.example.net", "edge-1", "EDGE1.lan"})
  void takesAddressesAndNames(String text) {
    assertThat(HelloResource.isAddress(text, AddressRanges.NONE)).isTrue();
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
        "fe80::1",
        "169.254.169.254",
        "127.0.0.1",
        "::1",
        "localhost",
        "edge.LocalHost",
        "-a.example",
        "a..b",
        ""
      })
  void refusesEverythingElse(String text) {
    assertThat(HelloResource.isAddress(text, AddressRanges.NONE)).isFalse();
  }

  @Test
  @DisplayName("loopback is an edge's address only where the configuration has routers there")
  void takesWhatTheLocalStackAllows() {
    AddressRanges allowed = AddressRanges.of(List.of("127.0.0.0/8", "169.254.0.0/16"));
    assertThat(HelloResource.isAddress("127.0.0.1", allowed)).isTrue();
    assertThat(HelloResource.isAddress("localhost", allowed)).isTrue();
    assertThat(HelloResource.isAddress("::1", allowed)).isFalse();
    assertThat(HelloResource.isAddress("169.254.169.254", allowed)).isFalse();
  }

  @Test
  void refusesANameOfAnyLength() {
    assertThat(HelloResource.isAddress("a.".repeat(100_000) + "a", AddressRanges.NONE)).isFalse();
  }
}
