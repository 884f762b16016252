package net.lastmile.network.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1",
    "' 127.0.0.1 ', 127.0.0.1",
    "2001:DB8::1, 2001:db8::1",
    "2001:db8:0::1, 2001:db8::1",
    "::ffff:10.0.0.1, 10.0.0.1"
  })
  void keepsOneSpelling(String text, String address) {
    assertThat(IpText.host(text)).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.1",
        "10",
        "010.0.0.1",
        "256.0.0.1",
        "10.0.0.1/24",
        "10.0.0.1:1812",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "ff02::1",
        "fe80::1%eth0",
        "1:2:3",
        "router.example.net",
        "１０.0.0.1",
        "10.0.\n0.1"
      })
  void refusesWhatIsNoHost(String text) {
    assertThat(IpText.host(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:db8::1", "::ffff:10.0.0.1", "10.1", "nonsense"})
  void dottedIsIpv4Alone(String text) {
    assertThat(IpText.dotted(text)).isEmpty();
    assertThat(IpText.dotted(" 255.255.255.254")).isPresent();
  }
}
