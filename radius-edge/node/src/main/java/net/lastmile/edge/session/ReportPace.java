package net.lastmile.edge.session;

import net.lastmile.edge.store.StoredSession;

/**
 * How often a session is reported: as its plan asked at log-in, which routers keep when the plan is
 * changed, or as the router does it all the same. What is asked now is the least.
 */
final class ReportPace {
  /**
   * RFC 2869 section 5.16: no router is asked for less, so that a packet which comes sooner is not
   * one of its regular reports.
   */
  private static final int MIN_SECONDS = 60;

  /** No router is waited for longer because it reported late. */
  private static final int MAX_SECONDS = 4 * 3_600;

  /** One gap is an outage more often than a new pace: it counts so many times the one before. */
  private static final int MAX_GROWTH = 4;

  /** A packet out of turn is followed by a regular one, which must not come too late. */
  private static final int MAX_SHRINKING = 2;

  /** Reports are late or early by less than this part of their interval. */
  private static final int JITTER_PART = 4;

  private ReportPace() {}

  /**
   * @param askedSeconds as the line's plan says now; 0: for no reports
   * @param before the session until this packet, or null
   * @param atMillis when the router made the packet
   * @param node that took the packet; what another took before, it may not have told
   * @return seconds; 0: it is not reported, so silence says nothing
   */
  static int seconds(int askedSeconds, StoredSession before, long atMillis, String node) {
    if (before == null) {
      return askedSeconds;
    }
    int known = before.intervalSeconds();
    if (known == 0) {
      return 0;
    }
    long gap = (atMillis - before.seenAtMillis()) / 1_000;
    return Math.max(askedSeconds, before.node().equals(node) ? after(known, gap) : known);
  }

  private static int after(int known, long gapSeconds) {
    boolean usual = Math.abs(gapSeconds - known) <= known / JITTER_PART;
    if (usual || gapSeconds < MIN_SECONDS) {
      return known;
    }
    long most = Math.max(known, Math.min((long) known * MAX_GROWTH, MAX_SECONDS));
    return (int) Math.clamp(gapSeconds, known / MAX_SHRINKING, most);
  }
}
