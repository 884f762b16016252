package net.lastmile.edge.contract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {
  @ParameterizedTest
  @DisplayName("J1 each address is of one kind, to the last address of a block")
  @CsvSource({
    "0.0.0.0, UNSPECIFIED",
    "0.0.0.1, THIS_NETWORK",
    "0.255.255.255, THIS_NETWORK",
    "1.0.0.0, UNICAST",
    "10.0.0.1, UNICAST",
    "100.64.0.1, UNICAST",
    "126.255.255.255, UNICAST",
    "127.0.0.1, LOOPBACK",
    "127.255.255.255, LOOPBACK",
    "169.254.169.254, LINK_LOCAL",
    "192.0.2.1, UNICAST",
    "223.255.255.255, UNICAST",
    "224.0.0.0, MULTICAST",
    "239.255.255.255, MULTICAST",
    "240.0.0.0, RESERVED",
    "255.255.255.254, RESERVED",
    "255.255.255.255, BROADCAST",
    "::, UNSPECIFIED",
    "::1, LOOPBACK",
    "::a00:1, IPV4_IN_IPV6",
    "64:ff9b::1, RESERVED",
    "100::1, RESERVED",
    "1fff::1, RESERVED",
    "2000::1, UNICAST",
    "2001:db8::1, UNICAST",
    "3fff::1, UNICAST",
    "4000::1, RESERVED",
    "9000::1, RESERVED",
    "d000::1, RESERVED",
    "fbff::1, RESERVED",
    "fc00::1, UNICAST",
    "fdff::1, UNICAST",
    "fe00::1, RESERVED",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "fec0::1, LINK_LOCAL",
    "ff00::, MULTICAST",
    "ff02::1, MULTICAST"
  })
  void knowsTheKind(String address, AddressKind kind) {
    assertThat(AddressKind.of(InetAddress.ofLiteral(address))).isEqualTo(kind);
  }

  @Test
  @DisplayName("J1 an IPv4 address in 16 octets is none of IPv6's")
  void knowsMappedAddresses() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    assertThat(AddressKind.among(mapped, mapped)).contains(AddressKind.IPV4_IN_IPV6);
  }

  @ParameterizedTest
  @DisplayName("J1 a range is told by what it has of any block, also in its middle")
  @CsvSource({
    "10.0.0.0, 10.255.255.255,",
    "126.0.0.0, 128.0.0.0, LOOPBACK",
    "223.255.255.255, 224.0.0.0, MULTICAST",
    "0.0.0.0, 255.255.255.255, UNSPECIFIED",
    "2001:db8::, 2001:db8::ffff,",
    "fdff::, fe80::, RESERVED"
  })
  void looksThroughRanges(String first, String last, AddressKind kind) {
    assertThat(
            AddressKind.among(
                    InetAddress.ofLiteral(first).getAddress(),
                    InetAddress.ofLiteral(last).getAddress())
                .orElse(null))
        .isEqualTo(kind);
  }
}
