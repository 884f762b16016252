package net.lastmile.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.edge.contract.record.PoolRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolTermsTest {
  @ParameterizedTest
  @DisplayName("L8 IP8: the addresses that a pool gives out are counted right")
  @CsvSource({
    "10.0.0.0/24, '', true, 254",
    "10.0.0.0/24, '', false, 256",
    "10.0.0.0/22, '', true, 1016",
    "10.0.0.0/31, '', true, 2",
    "10.0.0.255/32, '', true, 1",
    "10.0.0.0, '', true, 1",
    "10.0.0.254-10.0.1.1, '', true, 2",
    "10.0.0.1-10.0.0.254, '', true, 254",
    "0.0.0.0-0.0.0.5, '', true, 5",
    "255.255.255.250-255.255.255.255, '', true, 5",
    "10.0.0.0/24, 10.0.0.1, true, 253",
    "10.0.0.0/24, 10.0.0.0, true, 254",
    "10.0.0.0/24, 10.0.0.0, false, 255",
    "10.0.0.0/31, 10.0.0.0, true, 1",
    "10.0.0.0/24, 10.0.1.0, true, 254"
  })
  void counts(String range, String reserved, boolean sparesEnds, long size) {
    List<String> none = reserved.isEmpty() ? List.of() : List.of(reserved, reserved);
    PoolTerms terms =
        new PoolTerms("p", PoolRecord.Kind.IPV4, 32, List.of(range), none, "", sparesEnds);
    assertThat(terms.size()).isEqualTo(size);
  }
}
