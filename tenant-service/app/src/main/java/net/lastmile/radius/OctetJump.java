package net.lastmile.radius;

import net.lastmile.edge.contract.AccountingLimits;

/**
 * Judges a total that is higher than the one before, by what the line carries since that was read.
 *
 * <pre>
 * the total grew by                      and                               then
 * what the plan's rate carries           ever                              it counts
 * more, up to 10 Gbit/s                  a second reading goes on from it  it counts; the line is known to
 *                                                                          be faster than its plan
 * more, up to 10 Gbit/s                  no reading has confirmed it yet   ignored, and remembered
 * more than 10 Gbit/s carry              ever                              ignored
 * </pre>
 *
 * So one impossible reading harms nothing, and a router that limits no one loses no traffic.
 */
final class OctetJump {
  /** Routers read the clock and the counters at different times; some keep counters a minute. */
  static final long SLACK_SECONDS = 120;

  /** Whatever the plan: so little harms no sum. */
  static final long SLACK_OCTETS = 16L << 20;

  /** What a packet may add that does not say how long its session has been up. */
  static final long UNKNOWN_SPAN_SECONDS = 86_400;

  private OctetJump() {}

  /** What becomes of a reading. */
  enum Verdict {
    COUNTS,
    COUNTS_AS_FASTER,
    REMEMBERED,
    IGNORED
  }

  /**
   * @param grown octets above the total
   * @param reported the total as the packet says it
   * @param spanSeconds since the total was read
   * @param kbps what the line carries; 0: as much as any line
   * @param doubted the reading that was remembered, or null
   */
  static Verdict judge(long grown, long reported, long spanSeconds, long kbps, Long doubted) {
    long seconds = Math.max(0, spanSeconds) + SLACK_SECONDS;
    if (grown - SLACK_OCTETS > seconds * AccountingLimits.MAX_OCTETS_PER_SECOND) {
      return Verdict.IGNORED;
    }
    if (kbps == 0
        || Math.ceilDiv(grown - SLACK_OCTETS, OctetCounter.OCTETS_A_KBPS_SECOND)
            <= seconds * kbps) {
      return Verdict.COUNTS;
    }
    return doubted != null && reported >= doubted ? Verdict.COUNTS_AS_FASTER : Verdict.REMEMBERED;
  }
}
