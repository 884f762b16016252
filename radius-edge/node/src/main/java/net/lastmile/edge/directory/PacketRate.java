package net.lastmile.edge.directory;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A token bucket: allows a number of packets per second, and up to a second's worth at once. Its
 * state is the one moment up to which packets are paid for. Shared by all loops.
 */
final class PacketRate {
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final long NANOS_A_SECOND = 1_000_000_000;

  private final AtomicLong paidUntilNanos = new AtomicLong();

  /**
   * The interval that {@link #admits} needs for a rate; 0 for a rate that is as good as unlimited.
   */
  static long intervalNanos(int packetsPerSecond) {
    return NANOS_A_SECOND / packetsPerSecond;
  }

  /**
   * Whether there is room for one more packet now; if so, takes it.
   *
   * @param intervalNanos between packets at the full rate; 0 for no limit
   */
  boolean admits(long nowMillis, long intervalNanos) {
    if (intervalNanos == 0) {
      return true;
    }
    long now = nowMillis * NANOS_A_MILLI;
    while (true) {
      long paid = paidUntilNanos.get();
      // More than a second ahead is only possible if the clock was set back.
      long from = paid < now || paid > now + NANOS_A_SECOND ? now : paid;
      long until = from + intervalNanos;
      if (until > now + NANOS_A_SECOND) {
        return false;
      }
      if (paidUntilNanos.compareAndSet(paid, until)) {
        return true;
      }
    }
  }
}
