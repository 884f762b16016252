package net.lastmile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
  @ParameterizedTest
  @CsvSource({
    "1, DAYS, 2026-11-21T23:59-05:00[America/Bogota], 2026-11-21",
    "30, DAYS, 2026-11-21T10:00-05:00[America/Bogota], 2026-12-20",
    "1, MONTHS, 2026-01-31T10:00-05:00[America/Bogota], 2026-02-27",
    "1, MONTHS, 2026-11-21T10:00-05:00[America/Bogota], 2026-12-20",
    "12, MONTHS, 2024-02-29T10:00-05:00[America/Bogota], 2025-02-27",
    "3, HOURS, 2026-11-21T22:30-05:00[America/Bogota], 2026-11-22",
    "24, HOURS, 2026-03-28T12:00+01:00[Europe/Berlin], 2026-03-29"
  })
  @DisplayName("P7 a plan lasts hours, days or months, and its last day counts whole")
  void endsOnTheLastDayPaidFor(
      int amount, Validity.Unit unit, ZonedDateTime now, LocalDate lastDay) {
    assertThat(new Validity(amount, unit).lastDay(now)).isEqualTo(lastDay);
  }
}
