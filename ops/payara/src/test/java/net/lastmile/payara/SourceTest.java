package net.lastmile.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  private final Source source = new Source("127.0.0.1,0:0:0:0:0:0:0:1, 10.0.0.1");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "192.0.2.1 | none | 192.0.2.1",
        "192.0.2.1 | 198.51.100.1 | 192.0.2.1",
        "127.0.0.1 | none | none",
        "::1 | 198.51.100.1 | 198.51.100.1",
        "::1 | 203.0.113.9, 198.51.100.1, 10.0.0.1 | 198.51.100.1",
        "::1 | 2001:db8:0:1:2:3:4:5 | 20010db800000001",
        "2001:db8:0:1::9 | none | 20010db800000001",
        "::1 | ' , 10.0.0.1' | none",
        "::1 | no-address | no-address",
        "::1 | 203.0.113.9 + 198.51.100.1 + 10.0.0.1 | 198.51.100.1"
      },
      delimiter = '|')
  void whoARequestIsCountedFor(String peer, String forwardedFor, String counted) {
    List<String> lines =
        forwardedFor == null ? List.of() : List.of(forwardedFor.split(Pattern.quote(" + ")));
    assertThat(source.ofRequest(InetAddress.ofLiteral(peer), lines).orElse(null))
        .isEqualTo(counted);
  }
}
