package net.lastmile.edge.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's time. It starts from the machine's clock and then runs evenly, since the machine's
 * clock may be set at any moment and that must not end sessions. The machine's clock is taken over
 * again once the centre's clock agrees with it. Differences are reported. For any thread.
 */
public final class EdgeClock extends Clock {
  private static final Logger LOG = LoggerFactory.getLogger(EdgeClock.class);

  /** The centre's answer has whole seconds, and was under way for some time. */
  static final Duration AGREES = Duration.ofSeconds(5);

  private final Clock machine;
  private final LongSupplier nanos;
  private volatile Runnable wasSet = () -> {};
  private volatile Base base;
  private volatile Duration ahead = Duration.ZERO;
  private boolean differs;
  private int jumps;
  private Duration jumped = Duration.ZERO;

  private record Base(Instant time, long nanos) {}

  /**
   * @param nanos null: this clock always shows the machine's time
   */
  private EdgeClock(Clock machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
    this.base = new Base(machine.instant(), nanos == null ? 0 : nanos.getAsLong());
  }

  /**
   * @param nanos runs evenly, as {@link System#nanoTime} does
   */
  public static EdgeClock steady(Clock machine, LongSupplier nanos) {
    return new EdgeClock(machine, nanos);
  }

  /** This clock itself if it is an EdgeClock; else one that always shows the same time as it. */
  public static EdgeClock of(Clock clock) {
    return clock instanceof EdgeClock already ? already : new EdgeClock(clock, null);
  }

  /**
   * @param listener is told when this clock was set to another time
   */
  public void whenSet(Runnable listener) {
    wasSet = listener;
  }

  @Override
  public Instant instant() {
    Base from = base;
    return nanos == null
        ? machine.instant()
        : from.time().plusNanos(nanos.getAsLong() - from.nanos());
  }

  @Override
  public long millis() {
    return instant().toEpochMilli();
  }

  /** Notes what the centre's clock shows now. */
  public synchronized void centreSays(Instant centre) {
    Instant machineNow = machine.instant();
    noteJump(machineNow);
    boolean off = !isNear(instant(), centre);
    if (off && nanos != null && isNear(machineNow, centre)) {
      LOG.warn("the clock is set by {} s, as centre and machine say", between(instant(), centre));
      base = new Base(machineNow, nanos.getAsLong());
      jumped = Duration.ZERO;
      wasSet.run();
      off = false;
    }
    ahead = Duration.between(centre, instant());
    if (off != differs) {
      differs = off;
      if (off) {
        LOG.error("this node's clock is {} s ahead of the centre's", ahead.toSeconds());
      } else {
        LOG.info("this node's clock is the centre's again");
      }
    }
  }

  private void noteJump(Instant machineNow) {
    Duration by = Duration.between(instant(), machineNow);
    if (by.minus(jumped).abs().compareTo(AGREES) > 0) {
      jumped = by;
      jumps++;
      LOG.error("the machine's clock was set: it is {} s off the time that passed", by.toSeconds());
    }
  }

  /** How far this node is ahead of the centre, by the last answer; less than 0: behind. */
  public Duration aheadOfCentre() {
    return ahead.abs().compareTo(AGREES) > 0 ? ahead : Duration.ZERO;
  }

  /** How often the machine's clock was set since the start. */
  public synchronized int jumps() {
    return jumps;
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(AGREES) <= 0;
  }

  private static long between(Instant one, Instant other) {
    return Duration.between(one, other).toSeconds();
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return machine.withZone(zone);
  }
}
