package net.lastmile.accounting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrafficMinutesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final TrafficMinutes minutes = new TrafficMinutes();

  @DisplayName("Q13 traffic is spread over the time in which it flowed")
  @Test
  void spreadsEvenlyOverTheMinutes() {
    minutes.traffic(NOON.plusSeconds(30), NOON.plusSeconds(150), 1_200, 12);
    assertThat(minutes.all().keySet())
        .containsExactly(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));
    assertThat(minutes.all().values().stream().map(sums -> sums.downloadOctets))
        .containsExactly(300L, 600L, 300L);
    assertThat(minutes.all().values().stream().map(sums -> sums.uploadOctets))
        .containsExactly(3L, 6L, 3L);
  }

  @Test
  void losesNothingToRounding() {
    minutes.traffic(NOON, NOON.plusSeconds(421), 1_000_000_007L, 3);
    assertThat(minutes.all().values().stream().mapToLong(sums -> sums.downloadOctets).sum())
        .isEqualTo(1_000_000_007L);
    assertThat(minutes.all().values().stream().mapToLong(sums -> sums.uploadOctets).sum())
        .isEqualTo(3);
  }

  @Test
  void bearsPacketsOutOfOrder() {
    minutes.traffic(NOON.plusSeconds(60), NOON, 100, 100);
    assertThat(minutes.all().values().stream().mapToLong(sums -> sums.downloadOctets).sum())
        .isEqualTo(100);
  }

  @Test
  void reachesBackADayAndNoFurther() {
    minutes.traffic(NOON.minus(Duration.ofDays(10)), NOON, 10_000_000, 0);
    assertThat(minutes.all()).hasSize(24 * 60);
    assertThat(minutes.all().firstKey()).isEqualTo(NOON.minus(Duration.ofDays(1)));
    assertThat(minutes.all().values().stream().mapToLong(sums -> sums.downloadOctets).sum())
        .isBetween(999_000L, 1_001_000L);
  }

  @Test
  void countsLogInsInTheirMinute() {
    minutes.login(NOON.plusSeconds(59), true);
    minutes.login(NOON.plusSeconds(59), false);
    minutes.login(NOON.plusSeconds(60), false);
    assertThat(minutes.all().get(NOON).accepts).isEqualTo(1);
    assertThat(minutes.all().get(NOON).rejects).isEqualTo(1);
    assertThat(minutes.all().get(NOON.plusSeconds(60)).rejects).isEqualTo(1);
  }
}
