package net.lastmile.subscribers;

import java.time.LocalDate;
import java.time.ZoneId;
import net.lastmile.edge.contract.SubscriberRecord;

/** When a line ends, out of the last day of its service (S5). */
final class Expiry {
  private Expiry() {}

  /**
   * Epoch second of the first moment after the day in the zone. That moment need not read 00:00:
   * some zones begin summer time at midnight.
   *
   * @param lastDay null for a line without end
   */
  static long expiresAt(LocalDate lastDay, ZoneId zone) {
    return lastDay == null
        ? SubscriberRecord.NEVER
        : lastDay.plusDays(1).atStartOfDay(zone).toEpochSecond();
  }
}
