package net.lastmile.network.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6PrefixTest {
  @ParameterizedTest
  @CsvSource({
    "2001:DB8:7::/64, 2001:db8:7::/64",
    "2001:0db8:0007:0000:0000:0000:0000:0000/56, 2001:db8:7::/56",
    "2001:db8:0:1::/64, 2001:db8:0:1::/64",
    "2001:db8::/32, 2001:db8::/32",
    "' 2001:db8:7:: / 64 ', 2001:db8:7::/64",
    "fd00:1:2:f0::/60, fd00:1:2:f0::/60"
  })
  void keepsOneSpelling(String typed, String kept) {
    assertThat(Ipv6Prefix.parse(typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/64",
        "2001:db8::",
        "2001:db8::/",
        "2001:db8::/31",
        "2001:db8::/65",
        "2001:db8::/064x",
        "2001:db8:7:1::/56",
        "2001:db8::1/64",
        "10.0.0.0/24",
        "::ffff:10.0.0.0/64",
        "::/64",
        "fe80::/64",
        "ff02::/64",
        "2001:db8::%1/64",
        "2001:db8::/64/64"
      })
  void refusesWhatIsNoPrefixOfALine(String typed) {
    assertThat(Ipv6Prefix.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::/32, 2001:db8:7::/64, true",
    "2001:db8:7::/64, 2001:db8::/32, true",
    "2001:db8:7::/64, 2001:db8:7::/64, true",
    "2001:db8:7::/64, 2001:db8:7:1::/64, false",
    "2001:db8:7:100::/56, 2001:db8:7::/56, false"
  })
  void tellsWhetherTwoShareAnything(String one, String other, boolean overlap) {
    assertThat(Ipv6Prefix.overlap(one, other)).isEqualTo(overlap);
  }
}
