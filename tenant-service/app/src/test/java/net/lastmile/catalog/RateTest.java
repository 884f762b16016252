package net.lastmile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @DisplayName("P1 rates come as 2M, 1.5M, 2000, 2000k")
  @ParameterizedTest
  @CsvSource({
    "2M, 2000",
    "2m, 2000",
    "1.5M, 1500",
    "2000, 2000",
    "2000k, 2000",
    "2000K, 2000",
    "' 20 M ', 20000",
    "1G, 1000000",
    "0.512M, 512",
    "0, 0",
    "100G, 100000000"
  })
  void readsRates(String text, int kbps) {
    assertThat(Rate.parseKbps(text)).hasValue(kbps);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "M",
        "-2M",
        "+2M",
        "2 MB",
        "2Mbps",
        "1.5",
        "1.5k",
        "0.0001M",
        "1,5M",
        "1e3",
        "0x10",
        "101G",
        "9999999999",
        "٢M",
        "２M",
        "2М",
        "NaN",
        "2M; drop table plan"
      })
  void refusesWhatIsNoRate(String text) {
    assertThat(Rate.parseKbps(text)).isEmpty();
  }
}
