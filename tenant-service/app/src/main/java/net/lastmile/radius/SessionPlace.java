package net.lastmile.radius;

import java.time.Instant;

/**
 * Where a session's row is. Neither changes while a transaction holds the row.
 *
 * @param table the month it is in, as SQL names it
 * @param startedAt as it is stored, which is what tells the month
 */
record SessionPlace(String table, long number, Instant startedAt) {
  /** What takes a row from its month to another, or to its first. */
  static final String ALL_MONTHS = "radacct";

  /** The table to write a start time to: months are told apart by it. */
  String tableFor(Instant start) {
    return start.equals(startedAt) ? table : ALL_MONTHS;
  }
}
