package net.lastmile.sessions;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a line was at its session's last report.
 *
 * @param downloadKbps null if it is not known, as is {@code uploadKbps} then
 * @param intervalSeconds between the last two reports; 0 if there were no two
 */
record LatestRate(Long downloadKbps, Long uploadKbps, long intervalSeconds) {
  /** Whether the rate of a session {@code r} is still current at the moment given; see below. */
  static final String IS_CURRENT =
      "r.acctupdatetime > cast(? as timestamptz)"
          + " - greatest(coalesce(r.acctinterval, 0), 60) * interval '2.5 seconds'";

  /** Routers report no more often than this (RFC 2869 section 5.16). */
  private static final long LEAST_INTERVAL_SECONDS = 60;

  /** Of two intervals: one report may be lost and the next one late. */
  private static final long HALVES = 5;

  static final LatestRate UNKNOWN = new LatestRate(null, null, 0);

  /** The rate, or an unknown one if reports have stayed away for two and a half intervals. */
  LatestRate at(Instant updatedAt, Instant now) {
    return isCurrent(updatedAt, now) ? this : UNKNOWN;
  }

  private boolean isCurrent(Instant updatedAt, Instant now) {
    Duration interval = Duration.ofSeconds(Math.max(intervalSeconds, LEAST_INTERVAL_SECONDS));
    return updatedAt.plus(interval.multipliedBy(HALVES).dividedBy(2)).isAfter(now);
  }

  /** Both directions; -1 if unknown. */
  long total() {
    return downloadKbps == null || uploadKbps == null ? -1 : downloadKbps + uploadKbps;
  }
}
