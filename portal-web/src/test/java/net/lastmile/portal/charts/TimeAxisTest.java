package net.lastmile.portal.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private static TimeAxis axis(String first, Duration step, int steps) {
    Instant begin = Instant.parse(first);
    return new TimeAxis(
        IntStream.range(0, steps).mapToObj(i -> begin.plus(step.multipliedBy(i))).toList(),
        step.toSeconds(),
        BOGOTA,
        Locale.UK);
  }

  private static List<String> named(TimeAxis axis) {
    return axis.ticks().stream().filter(tick -> !tick.isEmpty()).toList();
  }

  @Test
  void anHourIsNamedEveryTenMinutes() {
    assertThat(named(axis("2026-11-30T17:34:00Z", Duration.ofMinutes(1), 60)))
        .containsExactly("12:40", "12:50", "13:00", "13:10", "13:20", "13:30");
  }

  @Test
  @DisplayName("midnight of the tenant's day is named by its date")
  void aDayIsNamedEveryThreeHours() {
    assertThat(named(axis("2026-11-30T15:15:00Z", Duration.ofMinutes(15), 96)))
        .containsExactly("12:00", "15:00", "18:00", "21:00", "1 Dec", "03:00", "06:00", "09:00");
  }

  @Test
  void aWeekIsNamedByDays() {
    assertThat(named(axis("2026-11-23T17:00:00Z", Duration.ofHours(1), 168)))
        .containsExactly("24 Nov", "25 Nov", "26 Nov", "27 Nov", "28 Nov", "29 Nov", "30 Nov");
  }

  @Test
  void aMonthIsNamedEveryFiveDays() {
    assertThat(named(axis("2026-11-01T05:00:00Z", Duration.ofHours(4), 180))).hasSize(6);
  }

  @Test
  void timesOfOneDayNeedNoDate() {
    TimeAxis hour = axis("2026-11-30T17:34:00Z", Duration.ofMinutes(1), 60);
    assertThat(hour.when(hour.times().getFirst())).isEqualTo("12:34");
    TimeAxis day = axis("2026-11-30T15:15:00Z", Duration.ofMinutes(15), 96);
    assertThat(day.when(day.times().getFirst())).isEqualTo("30 Nov 2026, 10:15");
  }
}
