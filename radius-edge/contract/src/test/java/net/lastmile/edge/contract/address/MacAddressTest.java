package net.lastmile.edge.contract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.lastmile.edge.contract.record.Username;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
  private static final long MAC = 0x00E0_FCAB_CDEFL;

  @ParameterizedTest
  @DisplayName("L5: a name is a hardware address only as a whole")
  @ValueSource(
      strings = {
        "00:E0:FC:AB:CD:EF",
        "00-e0-fc-ab-cd-ef",
        "0:e0:fc:ab:cd:ef",
        "00e0.fcab.cdef",
        "00E0FCABCDEF",
        "1:0:e0:fc:ab:cd:ef",
        "01:00:e0:fc:ab:cd:ef"
      })
  void readsANameThatIsAnAddress(String name) {
    assertThat(whole(name)).isEqualTo(MAC);
    assertThat(whole(name + "x")).isEqualTo(MacAddress.NONE);
    assertThat(whole("x" + name)).isEqualTo(MacAddress.NONE);
    assertThat(whole(name + ":12")).isEqualTo(MacAddress.NONE);
    assertThat(Username.ofMac(whole(name))).isEqualTo("00:e0:fc:ab:cd:ef");
  }

  private static long whole(String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_8);
    return MacAddress.whole(octets, 0, octets.length);
  }

  @ParameterizedTest
  @DisplayName("S8 the same address in every vendor's spelling is the same address")
  @ValueSource(
      strings = {
        "00:E0:FC:AB:CD:EF", // MikroTik PPPoE, accel-ppp
        "00-E0-FC-AB-CD-EF", // RFC 3580
        "00-e0-fc-ab-cd-ef",
        "0:e0:fc:ab:cd:ef", // groups without leading zeros
        "00e0fcabcdef", // bare
        "00E0FCABCDEF",
        "00e0.fcab.cdef", // Cisco, ZTE, Juniper MX
        "00e0-fcab-cdef", // Huawei, H3C
        "00e0fc-abcdef", // HP
        "00e0fc:abcdef",
        "1:0:e0:fc:ab:cd:ef", // MikroTik DHCP: hardware type first
        "01:00:e0:fc:ab:cd:ef",
        "00-E0-FC-AB-CD-EF:guest wifi", // with an SSID
        "00-E0-FC-AB-CD-EF:cafe",
        "00:E0:FC:AB:CD:EF:guest",
        "00:E0:FC:AB:CD:EF/ether3", // with a port
        "ether1|00:E0:FC:AB:CD:EF",
        "00e0.fcab.cdef 100/200",
        "#00e0.fcab.cdef#ge-1/0/0:101#", // Juniper ERX
        "BRAS1#E53#00e0.fcab.cdef#2000",
        "slot=1;subslot=0;port=2;vlanid=101;00e0-fcab-cdef", // Huawei
        "1/0/2:4096.101 00:e0:fc:ab:cd:ef", // ZTE
        "mac=00e0fcabcdef",
      })
  void reads(String spelling) {
    assertThat(read(spelling)).as(spelling).isEqualTo(MAC);
  }

  @ParameterizedTest
  @DisplayName("S8 what is no hardware address is none")
  @ValueSource(
      strings = {
        "",
        "ana",
        "10.20.30.40", // a VPN client's address
        "+15551234567",
        "00:E0:FC:AB:CD",
        "00:E0:FC:AB:CD:EG",
        "00:E0:FC:AB:CD:EFx",
        "00:E0-FC:AB-CD:EF",
        "00e0.fcab",
        "00e0.fcab.cde",
        "x00e0fcabcdef",
        "00e0fcabcdef0",
        "2001:db8:85a3::8a2e:370:7334",
        "eth 0/1/2:101.7",
        ":",
        "1:",
        "00:",
        "00e0fc-",
      })
  void readsNothing(String other) {
    assertThat(read(other)).as(other).isEqualTo(MacAddress.NONE);
  }

  @Test
  void readsNoFurtherThanItMay() {
    byte[] octets = "xx00e0fcabcdefyy".getBytes(StandardCharsets.US_ASCII);
    assertThat(MacAddress.read(octets, 2, 12)).isEqualTo(MAC);
    assertThat(MacAddress.read(octets, 2, 11)).isEqualTo(MacAddress.NONE);
  }

  @Test
  void parsesAnAddressThatStandsAlone() {
    assertThat(MacAddress.parse("00E0.FCAB.CDEF")).isEqualTo(MAC);
    assertThat(MacAddress.parse("00:E0:FC:AB:CD:EF/ether3")).isEqualTo(MacAddress.NONE);
    assertThat(MacAddress.parse("1:00:E0:FC:AB:CD:EF")).isEqualTo(MacAddress.NONE);
    assertThat(MacAddress.text(MAC)).isEqualTo("00e0fcabcdef");
  }

  private static long read(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return MacAddress.read(octets, 0, octets.length);
  }
}
