package net.lastmile.accounting.session;

import net.lastmile.edge.contract.event.AccountingLimits;

/**
 * Judges a total that is higher than the one before, by what the line can have carried since then.
 *
 * <pre>
 * the total grew by              and                                 then
 * what the plan's rate carries   always                              it counts
 * more, up to 10 Gbit/s          a later reading goes on from a      it counts; the line is known
 *                                doubted one: the total grew again   to be faster than its plan
 * more, up to 10 Gbit/s          no reading has confirmed it yet     it is ignored, and remembered
 * more, up to 10 Gbit/s          unconfirmed, and the session's      what the line carries counts;
 *                                last reading                        the rest is ignored
 * more than 10 Gbit/s            always                              it is ignored
 * </pre>
 *
 * So a single impossible reading harms nothing, however often it is sent and to whichever edge, and
 * a router that does not limit rates loses no traffic. If a router reports a session only at its
 * end, no reading can confirm the last: as much of it counts as is possible.
 *
 * @param spanSeconds time since the total was read
 * @param kbps rate that the line carries; 0: as much as any line
 * @param isLater whether the reading is {@link #APART_SECONDS} younger than all before
 * @param isLast whether no other reading will follow
 */
public record OctetJump(long spanSeconds, long kbps, boolean isLater, boolean isLast) {
  /**
   * Routers read the clock and the counters at different times; some update counters once a minute.
   */
  static final long SLACK_SECONDS = 120;

  /** Allowed whatever the plan: this little distorts no total. */
  static final long SLACK_OCTETS = 16L << 20;

  /** Time assumed for a packet that does not say how long its session has been up. */
  static final long UNKNOWN_SPAN_SECONDS = 86_400;

  /**
   * The least time between two readings that confirm each other, by when they happened and by
   * Acct-Session-Time: copies of one reading are closer, interim reports never are (60 s, RFC 2869
   * section 5.16).
   */
  static final long APART_SECONDS = 10;

  /** What is done with a reading. */
  enum Verdict {
    COUNTS,
    COUNTS_AS_FASTER,
    COUNTS_IN_PART,
    REMEMBERED,
    IGNORED
  }

  /**
   * @param grown octets above the known total
   * @param reported the total in the packet
   * @param doubted the remembered reading, or null
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

  /**
   * The most that the line can have carried, in octets; used for a reading that {@code
   * COUNTS_IN_PART}.
   */
  long carried() {
    return seconds() * kbps * OctetCounter.OCTETS_A_KBPS_SECOND + SLACK_OCTETS;
  }

  private long seconds() {
    return Math.max(0, spanSeconds) + SLACK_SECONDS;
  }
}
