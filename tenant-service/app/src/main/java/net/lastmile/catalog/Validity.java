package net.lastmile.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/**
 * How long one payment lasts.
 *
 * @param amount 1 to {@link #MAX_AMOUNT}
 * @param unit months where the cycle counts from another day than the first of service
 * @param anchorDay of the month, 1 to {@link #LAST_ANCHOR_DAY}, for a monthly account; else 0
 */
public record Validity(int amount, Unit unit, Cycle cycle, int anchorDay) {
  static final int MAX_AMOUNT = 10_000;
  static final int LAST_ANCHOR_DAY = 31;

  /** What a validity counts in. */
  public enum Unit {
    HOURS,
    DAYS,
    MONTHS
  }

  /** Where the counting begins. */
  public enum Cycle {
    /** With the moment of start. */
    FROM_START,
    /** With the first of the month under way, so that service ends with a whole calendar month. */
    CALENDAR_MONTH,
    /** With the day of the month on which all accounts of the plan begin anew. */
    MONTHLY_ACCOUNT
  }

  /**
   * The last day of service of a line that starts now. It counts whole, so a line that starts today
   * with one day of validity ends today.
   *
   * <ul>
   *   <li>From the start: hours pass by the clock, through changes of summer time too; a month ends
   *       the day before its anniversary, clamped to the month's last day.
   *   <li>Whole calendar months: the month under way is the first of them, however little of it is
   *       left.
   *   <li>A monthly account: the day before the next anchor day that lies after today, of several
   *       months the last of as many. An anchor day that a month lacks is its last day there, and
   *       itself again in the next.
   * </ul>
   *
   * @param now in the zone the line's days are counted in
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
