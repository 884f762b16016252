package net.lastmile.api.dashboard;

import java.time.Duration;

/** How far back charts go. */
public enum HistoryRange {
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30));

  private final Duration length;

  HistoryRange(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }
}
