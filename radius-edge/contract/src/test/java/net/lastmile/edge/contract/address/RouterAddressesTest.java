package net.lastmile.edge.contract.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterAddressesTest {
  @ParameterizedTest
  @DisplayName("no router has an address at which an edge would knock at the platform's own doors")
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "0.0.0.0",
        "0.0.0.1",
        "169.254.169.254",
        "fe80::1",
        "224.0.0.1",
        "ff02::1",
        "240.0.0.1",
        "255.255.255.255",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::1",
        "2001::1",
        "::127.0.0.1",
        "fd00:ec2::254",
        "fd20:ce::254",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16"
      })
  void refuses(String address) {
    assertThat(RouterAddresses.USUAL.admit(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "192.168.88.1", "100.64.0.1", "203.0.113.9", "2001:db8::1", "fd00::1"})
  void admitsWhatRoutersHave(String address) {
    assertThat(RouterAddresses.USUAL.admit(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  @DisplayName("what is allowed excuses loopback; what the operator denies stays denied")
  void theOperatorsRangesComeFirst() {
    RouterAddresses configured =
        new RouterAddresses(
            AddressRanges.of(List.of("127.0.0.0/8", "10.1.2.3")),
            AddressRanges.of(List.of("127.0.0.64/26", "2001:db8:8000::/33")),
            AddressRanges.ofHosts(
                List.of(InetAddress.ofLiteral("10.1.2.3"), InetAddress.ofLiteral("10.1.2.4"))));
    assertThat(configured.admit(InetAddress.ofLiteral("127.0.0.63"))).isTrue();
    assertThat(configured.admit(InetAddress.ofLiteral("127.0.0.64"))).isFalse();
    assertThat(configured.admit(InetAddress.ofLiteral("127.0.0.127"))).isFalse();
    assertThat(configured.admit(InetAddress.ofLiteral("127.0.0.128"))).isTrue();
    assertThat(configured.admit(InetAddress.ofLiteral("2001:db8:7fff::1"))).isTrue();
    assertThat(configured.admit(InetAddress.ofLiteral("2001:db8:8000::1"))).isFalse();
    assertThat(configured.admit(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
    assertThat(configured.admit(InetAddress.ofLiteral("10.1.2.4"))).isFalse();
  }

  @Test
  @DisplayName("an operator without that cloud may excuse the address of its metadata service")
  void metadataServicesMayBeAllowed() {
    RouterAddresses configured =
        new RouterAddresses(
            AddressRanges.of(List.of("100.64.0.0/10")), AddressRanges.NONE, AddressRanges.NONE);
    assertThat(configured.admit(InetAddress.ofLiteral("100.100.100.200"))).isTrue();
    assertThat(configured.admit(InetAddress.ofLiteral("168.63.129.16"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.1",
        "localhost",
        "::/129",
        "",
        "/8",
        "10.0.0.0/"
      })
  void takesNothingThatIsNoRange(String text) {
    assertThatThrownBy(() -> AddressRanges.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}
