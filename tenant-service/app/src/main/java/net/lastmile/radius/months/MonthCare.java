package net.lastmile.radius.months;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What is due at one moment; each step in the transaction of its connection. */
final class MonthCare {
  /** Months that are there before they begin. */
  private static final int AHEAD = 1;

  private final MonthTables tables;
  private final Instant now;
  private final int archiveAfterMonths;

  MonthCare(MonthTables tables, Instant now, int archiveAfterMonths) {
    this.tables = tables;
    this.now = now;
    this.archiveAfterMonths = archiveAfterMonths;
  }

  /**
   * Makes the first month that is wanted and missing.
   *
   * @return which; empty where all are there
   */
  Optional<YearMonth> makeNext() throws SQLException {
    YearMonth next = YearMonth.from(tables.end(MonthTables.SESSIONS).atZone(ZoneOffset.UTC));
    if (next.isAfter(month(now).plusMonths(AHEAD))) {
      return Optional.empty();
    }
    tables.make(next);
    return Optional.of(next);
  }

  /**
   * Archives the oldest month, if it is old enough and none of its sessions runs.
   *
   * @return which
   */
  Optional<MonthTable> archiveOldest() throws SQLException {
    if (due().isEmpty()) {
      return Optional.empty();
    }
    tables.lockAll();
    // Meanwhile another node may have done so, or a session been heard again.
    Optional<MonthTable> oldest = due();
    if (oldest.isPresent()) {
      tables.archive(oldest.get());
    }
    return oldest;
  }

  private Optional<MonthTable> due() throws SQLException {
    Instant before = MonthTables.begin(month(now).minusMonths(archiveAfterMonths));
    List<MonthTable> old =
        tables.of(MonthTables.SESSIONS).stream()
            .filter(month -> month.until() != null && !month.until().isAfter(before))
            .toList();
    for (MonthTable month : old) {
      if (!tables.hasLiveSession(month)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  /** Sends sessions of archived months that have ended after their archive; how many. */
  int sweep() throws SQLException {
    return tables.sweep();
  }

  void analyze() throws SQLException {
    tables.analyze();
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }
}
