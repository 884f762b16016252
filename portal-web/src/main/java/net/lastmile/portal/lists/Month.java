package net.lastmile.portal.lists;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Months in addresses. */
public final class Month {
  private Month() {}

  /**
   * As the API takes it; null where there is none, or none that can be read: browsers without a
   * calendar of months let people type.
   */
  public static String of(String text) {
    try {
      return text == null ? null : YearMonth.parse(text.strip()).toString();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
