package net.lastmile.api.refusals;

import java.time.Duration;

/** How far back a list of refused log-ins goes. */
public enum RefusalPeriod {
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7));

  private final Duration length;

  RefusalPeriod(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }
}
