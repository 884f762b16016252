package net.lastmile.ops.bng.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to send a request again (RFC 5080 section 2.2.1): the wait doubles from the initial one up
 * to a maximum, each time spread by a tenth so that routers do not send in step.
 *
 * @param attempts transmissions to one server, the first included
 */
public record Backoff(Duration initial, Duration maximum, int attempts) {
  private static final double SPREAD = 0.1;

  Duration first(RandomGenerator random) {
    return spread(initial, random);
  }

  Duration next(Duration previous, RandomGenerator random) {
    Duration doubled = spread(previous.multipliedBy(2), random);
    return doubled.compareTo(maximum) > 0 ? spread(maximum, random) : doubled;
  }

  private static Duration spread(Duration wait, RandomGenerator random) {
    double factor = 1 + random.nextDouble(-SPREAD, SPREAD);
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }
}
