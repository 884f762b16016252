package net.lastmile.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.lastmile.platform.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:34:56Z");

  private static Span back(Duration length, String zone) {
    return Span.of(NOW.minus(length), NOW, NOW, ZoneId.of(zone));
  }

  @Test
  void anHourEndsWithTheLastWholeMinute() {
    Span hour = back(Duration.ofHours(1), "UTC");
    assertThat(hour.steps()).isEqualTo(60);
    assertThat(hour.first()).isEqualTo("2026-11-30T11:34:00Z");
    assertThat(hour.end()).isEqualTo("2026-11-30T12:34:00Z");
  }

  @Test
  @DisplayName("steps begin at round times where the tenant is, also where an hour is not whole")
  void stepsAreRoundInTheZone() {
    Span month = back(Duration.ofDays(30), "Asia/Kathmandu");
    assertThat(month.steps()).isEqualTo(180);
    // 16:00 there.
    assertThat(month.end()).isEqualTo("2026-11-30T10:15:00Z");
  }

  @Test
  void aSpanOfThePastIsWhole() {
    Instant from = Instant.parse("2026-11-20T10:00:00Z");
    Span span = Span.of(from, from.plus(Duration.ofHours(1)), NOW, ZoneId.of("UTC"));
    assertThat(span.first()).isEqualTo(from);
    assertThat(span.end()).isEqualTo("2026-11-20T11:00:00Z");
  }

  @Test
  void whatIsToComeIsLeftOut() {
    Span span = Span.of(NOW.minusSeconds(600), NOW.plusSeconds(600), NOW, ZoneId.of("UTC"));
    assertThat(span.end()).isEqualTo("2026-11-30T12:34:00Z");
    assertThatThrownBy(() -> Span.of(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW, ZoneId.of("UTC")))
        .isInstanceOf(ProblemException.class);
  }
}
