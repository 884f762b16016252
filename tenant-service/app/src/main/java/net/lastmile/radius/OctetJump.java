package net.lastmile.radius;

import net.lastmile.edge.contract.AccountingLimits;

/**
 * Judges a total that is higher than the one before, by what the line carries since that was read.
 *
 * <pre>
 * the total grew by                      and                                 then
 * what the plan's rate carries           ever                                it counts
 * more, up to 10 Gbit/s                  a later reading goes on from a      it counts; the line is known
 *                                        doubted one: the total grew again   to be faster than its plan
 * more, up to 10 Gbit/s                  no reading has confirmed it yet     ignored, and remembered
 * more, up to 10 Gbit/s                  so, and it is the session's last    what the line carries counts;
 *                                                                            the rest is ignored
 * more than 10 Gbit/s carry              ever                                ignored
 * </pre>
 *
 * So one impossible reading harms nothing, however often it is sent and to whichever edge, and a
 * router that limits no one loses no traffic. Where a router reports a session at its end alone, no
 * reading can confirm the last: it counts for as much as is possible.
 *
 * @param spanSeconds since the total was read
 * @param kbps what the line carries; 0: as much as any line
 * @param isLater whether the reading is {@link #APART_SECONDS} younger than any before
 * @param isLast whether no other reading will follow
 */
record OctetJump(long spanSeconds, long kbps, boolean isLater, boolean isLast) {
  /** Routers read the clock and the counters at different times; some keep counters a minute. */
  static final long SLACK_SECONDS = 120;

  /** Whatever the plan: so little harms no sum. */
  static final long SLACK_OCTETS = 16L << 20;

  /** What a packet may add that does not say how long its session has been up. */
  static final long UNKNOWN_SPAN_SECONDS = 86_400;

  /**
   * How far two readings are apart at least that confirm each other, by when they happened and by
   * Acct-Session-Time: copies of one are nearer, reports by interval are never (60 s, RFC 2869
   * section 5.16).
   */
  static final long APART_SECONDS = 10;

  /** What becomes of a reading. */
  enum Verdict {
    COUNTS,
    COUNTS_AS_FASTER,
    COUNTS_IN_PART,
    REMEMBERED,
    IGNORED
  }

  /**
   * @param grown octets above the total
   * @param reported the total as the packet says it
   * @param doubted the reading that was remembered, or null
   */
  Verdict judge(long grown, long reported, Long doubted) {
    if (grown - SLACK_OCTETS > seconds() * AccountingLimits.MAX_OCTETS_PER_SECOND) {
      return Verdict.IGNORED;
    }
    if (kbps == 0
        || Math.ceilDiv(grown - SLACK_OCTETS, OctetCounter.OCTETS_A_KBPS_SECOND)
            <= seconds() * kbps) {
      return Verdict.COUNTS;
    }
    if (isLater && doubted != null && reported > doubted) {
      return Verdict.COUNTS_AS_FASTER;
    }
    return isLast ? Verdict.COUNTS_IN_PART : Verdict.REMEMBERED;
  }

  /** What the line carries at most, in octets; of a reading that {@code COUNTS_IN_PART}. */
  long carried() {
    return seconds() * kbps * OctetCounter.OCTETS_A_KBPS_SECOND + SLACK_OCTETS;
  }

  private long seconds() {
    return Math.max(0, spanSeconds) + SLACK_SECONDS;
  }
}
