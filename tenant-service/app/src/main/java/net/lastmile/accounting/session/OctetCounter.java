package net.lastmile.accounting.session;

import net.lastmile.edge.contract.event.AccountingLimits;

/** One direction of a session's traffic: totals as a NAS reports them, made to grow only (Q2). */
final class OctetCounter {
  /** Where a counter without Gigawords (RFC 2869 section 5.1) wraps to 0. */
  static final long WRAP = 1L << 32;

  /**
   * Octets that a kbit/s carries in a second, plus a fifth: shapers let bursts through, and a
   * router does not read its clock and its counters at the same moment.
   */
  static final long OCTETS_A_KBPS_SECOND = 150;

  private OctetCounter() {}

  /**
   * The session's total after a report that is not higher; {@link OctetJump} judges higher ones.
   *
   * @param total the total known so far
   * @param reported what the packet says
   * @param laterSeconds how much more session time the packet reports than any before; 0 or less if
   *     it was late, repeated or reordered, or reports no time
   * @param kbps what the line may carry in this direction; 0 if that is not known
   * @return never less than {@code total}
   */
  static long next(long total, long reported, long laterSeconds, long kbps) {
    if (reported >= total) {
      return reported;
    }
    // A Stop without counters says 0; a counter with Gigawords has not wrapped.
    if (laterSeconds <= 0 || reported <= 0 || reported >= WRAP) {
      return total;
    }
    long round = total - total % WRAP + reported;
    long wrapped = round < total ? round + WRAP : round;
    return mayHaveGrown(wrapped - total, laterSeconds, kbps) ? wrapped : total;
  }

  /** Whether the counter may have wrapped and come this far, rather than restarted. */
  private static boolean mayHaveGrown(long octets, long seconds, long kbps) {
    if (kbps > 0) {
      return Math.ceilDiv(octets, OCTETS_A_KBPS_SECOND) <= seconds * kbps;
    }
    // For a line of unknown speed, more than half the range more likely means that the counter
    // restarted.
    return octets < WRAP / 2 && octets <= seconds * AccountingLimits.MAX_OCTETS_PER_SECOND;
  }
}
