package net.lastmile.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.lastmile.platform.problem.RequestError;

/**
 * A span of time in equal steps, which begin at round times of the tenant's day.
 *
 * @param first when the first step begins
 * @param steps how many there are; each is over
 */
record Span(Instant first, Duration step, int steps) {
  static final Duration LONGEST = Duration.ofDays(31);

  private record Grain(Duration longest, Duration step) {}

  private static final List<Grain> GRAINS =
      List.of(
          new Grain(Duration.ofHours(3), Duration.ofMinutes(1)),
          new Grain(Duration.ofHours(36), Duration.ofMinutes(15)),
          new Grain(Duration.ofDays(8), Duration.ofHours(1)),
          new Grain(LONGEST, Duration.ofHours(4)));

  /**
   * @param now steps that are not over then are left out
   * @param zone the tenant's
   * @throws net.lastmile.platform.problem.ProblemException if it is empty, or begins longer ago
   *     than {@link #LONGEST}: minutes are not kept for ever, and nothing would look like no
   *     traffic
   */
  static Span of(Instant from, Instant to, Instant now, ZoneId zone) {
    if (from.isBefore(now.minus(LONGEST))) {
      throw RequestError.INVALID.on("from");
    }
    Instant last = to.isAfter(now) ? now : to;
    Duration length = Duration.between(from, last);
    if (!length.isPositive()) {
      throw RequestError.INVALID.on("to");
    }
    Duration step =
        GRAINS.stream()
            .filter(grain -> length.compareTo(grain.longest()) <= 0)
            .map(Grain::step)
            .findFirst()
            .orElseThrow(() -> RequestError.INVALID.on("from"));
    Instant end = begin(last, step, zone);
    // Counted back from the end, so that no step is missing where clocks have changed.
    int steps = Math.toIntExact(length.plus(step).minusNanos(1).dividedBy(step));
    return new Span(end.minus(step.multipliedBy(steps)), step, steps);
  }

  /** When the step begins that this moment lies in. */
  private static Instant begin(Instant at, Duration step, ZoneId zone) {
    Instant midnight = at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return midnight.plus(step.multipliedBy(Duration.between(midnight, at).dividedBy(step)));
  }

  Instant at(int number) {
    return first.plus(step.multipliedBy(number));
  }

  Instant end() {
    return at(steps);
  }
}
