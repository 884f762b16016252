package net.lastmile.catalog;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * How long one payment lasts.
 *
 * @param amount 1 to {@link #MAX_AMOUNT}
 */
public record Validity(int amount, Unit unit) {
  static final int MAX_AMOUNT = 10_000;

  /** What a validity counts in. */
  public enum Unit {
    HOURS,
    DAYS,
    MONTHS
  }

  /**
   * The last day of service of a line that starts now. A day counts whole, so one that starts today
   * with one day of validity ends today; a month ends the day before its anniversary, clamped to
   * the month's last day.
   */
  public LocalDate lastDay(ZonedDateTime now) {
    return switch (unit) {
      case HOURS -> now.plusHours(amount).toLocalDate();
      case DAYS -> now.toLocalDate().plusDays(amount - 1L);
      case MONTHS -> now.toLocalDate().plusMonths(amount).minusDays(1);
    };
  }
}
