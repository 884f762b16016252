package net.lastmile.ops.bng.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineRateTest {
  @Test
  @DisplayName("P1 MikroTik's first rate is the client's upload")
  void firstRateIsTheUpload() {
    assertThat(LineRate.parseMikrotik("10M/50M")).contains(new LineRate(50_000_000, 10_000_000));
  }

  @Test
  void burstIsPassedOver() {
    assertThat(LineRate.parseMikrotik("2000k/1.5M 4M/3M 1M/1M 8/8"))
        .contains(new LineRate(1_500_000, 2_000_000));
  }

  @Test
  void oneRateIsBoth() {
    assertThat(LineRate.parseMikrotik("512000")).contains(new LineRate(512_000, 512_000));
  }

  @Test
  void textThatIsNoRateGivesNone() {
    assertThat(LineRate.parseMikrotik("")).isEmpty();
    assertThat(LineRate.parseMikrotik("fast/faster")).isEmpty();
  }
}
