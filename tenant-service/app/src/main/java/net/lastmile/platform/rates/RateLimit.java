package net.lastmile.platform.rates;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * At most so many in a time, which begins with the first; when it is over, all of them are free
 * again.
 *
 * @param name stored with each count
 */
public record RateLimit(String name, long most, Duration within) {
  BucketConfiguration bucket() {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(most).refillIntervally(most, within))
        .build();
  }
}
