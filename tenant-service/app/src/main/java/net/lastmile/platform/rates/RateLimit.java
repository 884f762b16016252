package net.lastmile.platform.rates;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * At most so many in each period. Periods follow one another from the first count; around the end
 * of one, twice as many may come.
 *
 * @param name stored with each count
 */
public record RateLimit(String name, long most, Duration within) {
  /** Names a count. A changed limit counts anew: Bucket4j keeps the limit with the count. */
  String key(String who) {
    return "%s:%d/%s:%s".formatted(name, most, within, who);
  }

  BucketConfiguration bucket() {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(most).refillIntervally(most, within))
        .build();
  }
}
