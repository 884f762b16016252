package net.lastmile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.ValidityUnit;
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
    "24, HOURS, 2026-03-28T12:00+01:00[Europe/Berlin], 2026-03-29",
    // An hour is missing that night: the 24th ends past midnight.
    "24, HOURS, 2026-03-28T23:30+01:00[Europe/Berlin], 2026-03-30",
    // One hour comes twice in autumn: the 24th ends before midnight.
    "24, HOURS, 2026-10-25T00:30+02:00[Europe/Berlin], 2026-10-25"
  })
  @DisplayName("P7 a plan lasts hours, days or months, and its last day counts whole")
  void endsOnTheLastDayPaidFor(
      int amount, ValidityUnit unit, ZonedDateTime now, LocalDate lastDay) {
    assertThat(new Validity(amount, unit, BillingCycle.FROM_START, 0).lastDay(now))
        .isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-21T10:00:00Z, America/Bogota, 2026-11-30",
    "1, 2026-11-30T23:00:00Z, America/Bogota, 2026-11-30",
    "2, 2026-01-31T12:00:00Z, America/Bogota, 2026-02-28",
    "1, 2028-02-01T12:00:00Z, America/Bogota, 2028-02-29",
    "12, 2026-11-21T10:00:00Z, America/Bogota, 2027-10-31",
    // One moment, two months: in Auckland it is already December.
    "1, 2026-11-30T12:00:00Z, America/Bogota, 2026-11-30",
    "1, 2026-11-30T12:00:00Z, Pacific/Auckland, 2026-12-31",
    // The last hour before summer time ends, in the month that has it.
    "1, 2026-10-25T00:30:00Z, Europe/Berlin, 2026-10-31"
  })
  @DisplayName("P7 a whole calendar month ends with the month that it is for the tenant")
  void endsWithTheMonth(int amount, Instant now, ZoneId zone, LocalDate lastDay) {
    Validity months = new Validity(amount, ValidityUnit.MONTHS, BillingCycle.CALENDAR_MONTH, 0);
    assertThat(months.lastDay(now.atZone(zone))).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 2026-11-21T15:00:00Z, America/Bogota, 2026-12-04",
    "1, 28, 2026-11-21T15:00:00Z, America/Bogota, 2026-11-27",
    // On the anchor day itself an account starts anew.
    "1, 21, 2026-11-21T15:00:00Z, America/Bogota, 2026-12-20",
    "3, 5, 2026-11-21T15:00:00Z, America/Bogota, 2027-02-04",
    "1, 1, 2026-12-31T15:00:00Z, America/Bogota, 2026-12-31",
    // The anchor day is the end of February, and again the 31st in March.
    "1, 31, 2026-01-31T15:00:00Z, America/Bogota, 2026-02-27",
    "1, 31, 2026-02-27T15:00:00Z, America/Bogota, 2026-02-27",
    "1, 31, 2026-02-28T15:00:00Z, America/Bogota, 2026-03-30",
    "1, 29, 2028-02-28T15:00:00Z, America/Bogota, 2028-02-28",
    "1, 30, 2028-02-29T15:00:00Z, America/Bogota, 2028-03-29",
    // The 5th has begun in Auckland but not in Bogota.
    "1, 5, 2026-11-04T12:00:00Z, America/Bogota, 2026-11-04",
    "1, 5, 2026-11-04T12:00:00Z, Pacific/Auckland, 2026-12-04"
  })
  @DisplayName("P7 a monthly account lasts to the day before its anchor, and keeps the anchor")
  void endsBeforeTheAnchor(int amount, int anchorDay, Instant now, ZoneId zone, LocalDate lastDay) {
    Validity account =
        new Validity(amount, ValidityUnit.MONTHS, BillingCycle.MONTHLY_ACCOUNT, anchorDay);
    assertThat(account.lastDay(now.atZone(zone))).isEqualTo(lastDay);
  }
}
