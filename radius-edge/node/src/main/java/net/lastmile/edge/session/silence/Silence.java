package net.lastmile.edge.session.silence;

import java.time.Duration;

/** How long a session may be silent (requirement R5). */
public final class Silence {
  /** After this many report intervals a session counts as lost. */
  private static final double INTERVALS = 2.5;

  /**
   * A node may keep to itself that it heard a session for this many intervals: half of the above.
   */
  private static final double UNWRITTEN_INTERVALS = INTERVALS / 2;

  /** After this many intervals a session has missed a report, rather than sent it late. */
  private static final double QUIET_INTERVALS = INTERVALS / 2;

  private Silence() {}

  /** The longest time that a session with this report interval may be silent. */
  static Duration limit(int intervalSeconds) {
    return Duration.ofMillis((long) (intervalSeconds * 1_000 * INTERVALS));
  }

  public static Duration writtenWithin(int intervalSeconds) {
    return intervalSeconds == 0
        ? Duration.ofDays(1)
        : Duration.ofMillis((long) (intervalSeconds * 1_000 * UNWRITTEN_INTERVALS));
  }

  /** Whether a session last heard of at that time should have reported since. */
  static boolean isQuiet(int intervalSeconds, long heardAtMillis, long nowMillis) {
    return intervalSeconds > 0
        && nowMillis - heardAtMillis > (long) (intervalSeconds * 1_000 * QUIET_INTERVALS);
  }

  /** Whether a session last heard of at that time counts as lost. */
  public static boolean isTooLong(int intervalSeconds, long seenAtMillis, long nowMillis) {
    return intervalSeconds > 0 && nowMillis - seenAtMillis > limit(intervalSeconds).toMillis();
  }
}
