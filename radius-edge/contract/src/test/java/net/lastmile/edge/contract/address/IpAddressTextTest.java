package net.lastmile.edge.contract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTextTest {
  @ParameterizedTest
  @DisplayName("G3: an address has the one spelling of RFC 5952")
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::, ::",
    "::1, ::1",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:1:2:0:0:0:0, 2001:db8:1:2::",
    // The first of two equal runs is shortened; a single zero stays (sections 4.2.2 and 4.2.3).
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1"
  })
  void hasOneSpelling(String typed, String text) {
    assertThat(IpAddressText.of(InetAddress.ofLiteral(typed))).isEqualTo(text);
  }

  @Test
  @DisplayName("G3: bits beyond a prefix's length do not count")
  void cutsAPrefix() {
    byte[] octets = Inet6Address.ofLiteral("2001:db8:1:2ff::7").getAddress();
    assertThat(IpAddressText.prefix(octets, 64)).isEqualTo("2001:db8:1:2ff::/64");
    assertThat(IpAddressText.prefix(octets, 57)).isEqualTo("2001:db8:1:280::/57");
    assertThat(IpAddressText.prefix(octets, 0)).isEqualTo("::/0");
    assertThat(IpAddressText.prefix(octets, 128)).isEqualTo("2001:db8:1:2ff::7/128");
  }

  @Test
  void anIpv4AddressInIpv6IsMixed() {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 10;
    mapped[15] = 1;
    assertThat(IpAddressText.of(mapped)).isEqualTo("::ffff:10.0.0.1");
  }
}
