package net.lastmile.portal.lists;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Months in addresses. */
public final class Month {
  private Month() {}

  /**
   * The month in the API's notation; null if there is none or it cannot be parsed. Browsers without
   * a month picker let people type anything.
   */
  public static String of(String text) {
    try {
      return text == null ? null : YearMonth.parse(text.strip()).toString();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
