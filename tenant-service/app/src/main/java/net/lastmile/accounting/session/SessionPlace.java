package net.lastmile.accounting.session;

import java.time.Instant;

/**
 * Where a session's row is. This does not change while a transaction holds the row.
 *
 * @param table the table of its month, as SQL names it
 * @param startedAt the stored start time, which decides the month
 */
record SessionPlace(String table, long number, Instant startedAt) {
  /** The table to use when a row moves to another month or gets its first. */
  static final String ALL_MONTHS = "radacct";

  /** The table in which to write a start time, which decides the month. */
  String tableFor(Instant start) {
    return start.equals(startedAt) ? table : ALL_MONTHS;
  }
}
