package net.lastmile.accounting.months;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The maintenance due at one moment; each step in the current transaction. */
final class MonthCare {
  /** How many months are made before they begin. */
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
   * Makes the first month that is needed and missing.
   *
   * @return the month; empty if all exist
   */
  Optional<YearMonth> makeNext() {
    YearMonth next = YearMonth.from(tables.end(MonthTables.SESSIONS).atZone(ZoneOffset.UTC));
    if (next.isAfter(month(now).plusMonths(AHEAD))) {
      return Optional.empty();
    }
    tables.make(next);
    return Optional.of(next);
  }

  /**
   * Archives the oldest month if it is old enough and has no live session.
   *
   * @return the archived month
   */
  Optional<MonthTable> archiveOldest() {
    if (due().isEmpty()) {
      return Optional.empty();
    }
    tables.lockAll();
    // In the meantime another node may have archived it, or a session may have reported again.
    Optional<MonthTable> oldest = due();
    if (oldest.isPresent()) {
      tables.archive(oldest.get());
    }
    return oldest;
  }

  /** Whether some month is old enough to be archived and was not. */
  boolean isBehind() {
    return !old().isEmpty();
  }

  /** When the next month begins, which is when something is to be done. */
  Instant nextMonth() {
    return MonthTables.begin(month(now).plusMonths(1));
  }

  private Optional<MonthTable> due() {
    for (MonthTable month : old()) {
      if (!tables.hasLiveSession(month)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private List<MonthTable> old() {
    Instant before = MonthTables.begin(month(now).minusMonths(archiveAfterMonths));
    return tables.of(MonthTables.SESSIONS).stream()
        .filter(month -> month.until() != null && !month.until().isAfter(before))
        .toList();
  }

  /** Moves ended sessions of archived months to the archive; returns how many. */
  int sweep() {
    return tables.sweep();
  }

  void analyze() {
    tables.analyze();
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }
}
