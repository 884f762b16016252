package net.lastmile.subscribers;

import java.time.LocalDate;
import java.time.ZoneId;
import net.lastmile.edge.contract.record.SubscriberRecord;

/** When a line expires, from the last day of its service (S5). */
final class Expiry {
  private Expiry() {}

  /**
   * Epoch second of the first moment after the day in the zone. That moment need not be 00:00: in
   * some zones summer time begins at midnight.
   *
   * @param lastDay null for a line that does not expire
   */
  static long expiresAt(LocalDate lastDay, ZoneId zone) {
    return lastDay == null
        ? SubscriberRecord.NEVER
        : lastDay.plusDays(1).atStartOfDay(zone).toEpochSecond();
  }
}
