package net.lastmile.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.ValidityUnit;

/**
 * How long one payment lasts.
 *
 * @param amount at least 1
 * @param unit months if the cycle does not count from the first moment of service
 * @param anchorDay day of the month, 1 to 31, for a monthly account; else 0
 */
public record Validity(int amount, ValidityUnit unit, BillingCycle cycle, int anchorDay) {
  /**
   * The last day of service of a line that starts now. It is a full day, so a line that starts
   * today with one day of validity ends today.
   *
   * <ul>
   *   <li>From the start: hours are elapsed hours, also across changes of summer time; a month ends
   *       the day before its anniversary, clamped to the month's last day.
   *   <li>Whole calendar months: the current month is the first of them, however little of it is
   *       left.
   *   <li>A monthly account: the day before the next anchor day after today or, for several months,
   *       before the last of that many anchor days. In a month without the anchor day its last day
   *       stands in; the next month uses the anchor day again.
   * </ul>
   *
   * @param now in the time zone in which the line's days are counted
   */
  public LocalDate lastDay(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    return switch (cycle) {
      case FROM_START -> fromStart(now);
      case CALENDAR_MONTH -> YearMonth.from(today).plusMonths(amount - 1L).atEndOfMonth();
      case MONTHLY_ACCOUNT -> anchorAfter(today).minusDays(1);
    };
  }

  private LocalDate fromStart(ZonedDateTime now) {
    return switch (unit) {
      case HOURS -> now.plusHours(amount).toLocalDate();
      case DAYS -> now.toLocalDate().plusDays(amount - 1L);
      case MONTHS -> now.toLocalDate().plusMonths(amount).minusDays(1);
    };
  }

  private LocalDate anchorAfter(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    boolean stillAhead = today.isBefore(anchorIn(month));
    return anchorIn(month.plusMonths(stillAhead ? amount - 1L : amount));
  }

  private LocalDate anchorIn(YearMonth month) {
    return month.atDay(Math.min(anchorDay, month.lengthOfMonth()));
  }
}
