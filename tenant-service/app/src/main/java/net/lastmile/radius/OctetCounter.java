package net.lastmile.radius;

/** One direction of a session's traffic: totals as a NAS reports them, made to grow only (Q2). */
final class OctetCounter {
  /** Where a counter without Gigawords (RFC 2869 section 5.1) begins again from 0. */
  static final long WRAP = 1L << 32;

  /** Faster than any line: 10 Gbit/s. A counter cannot have come further round than this. */
  static final long MAX_OCTETS_PER_SECOND = 1_250_000_000L;

  private OctetCounter() {}

  /**
   * The session's total after a report.
   *
   * @param total known so far
   * @param reported what the packet says
   * @param laterSeconds how much more session time the packet has than any before; 0 or less for
   *     one that was late, repeated or reordered, or says nothing of time
   * @return never less than {@code total}
   */
  static long next(long total, long reported, long laterSeconds) {
    if (reported >= total) {
      return reported;
    }
    // A Stop without counters says 0; a counter with Gigawords has not wrapped.
    if (laterSeconds <= 0 || reported <= 0 || reported >= WRAP) {
      return total;
    }
    long round = total - total % WRAP + reported;
    long wrapped = round < total ? round + WRAP : round;
    long grown = wrapped - total;
    // More than half a round ahead is more likely a counter that began anew.
    boolean possible = grown < WRAP / 2 && grown <= laterSeconds * MAX_OCTETS_PER_SECOND;
    return possible ? wrapped : total;
  }
}
