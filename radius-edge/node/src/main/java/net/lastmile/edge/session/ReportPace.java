package net.lastmile.edge.session;

import net.lastmile.edge.store.record.StoredSession;

/**
 * How often a session is reported: as its plan asked at log-in, which routers keep to when the plan
 * is changed, or as the router does regardless. It is never less than what is asked now.
 */
final class ReportPace {
  /**
   * RFC 2869 section 5.16: routers are not asked for a shorter interval, so a packet that comes
   * sooner is not one of the regular reports.
   */
  private static final int MIN_SECONDS = 60;

  /** A late report never makes us wait for a router longer than this. */
  private static final int MAX_SECONDS = 4 * 3_600;

  /**
   * One long gap is more often an outage than a new interval, so the interval grows by at most this
   * factor.
   */
  private static final int MAX_GROWTH = 4;

  /**
   * After a packet out of turn comes a regular one, which must not count as late: the interval
   * shrinks by at most this factor.
   */
  private static final int MAX_SHRINKING = 2;

  /** Reports are early or late by less than this fraction of their interval. */
  private static final int JITTER_PART = 4;

  private ReportPace() {}

  /**
   * @param askedSeconds as the line's plan asks now; 0: no reports
   * @param before the session before this packet, or null
   * @param atMillis when the router made the packet
   * @param node the node that received the packet; if another one received the packet before, it
   *     may not have reported it
   * @return seconds; 0: the session is not reported, so silence means nothing
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
