package net.lastmile.accounting.unstored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Sql;

/**
 * Deletes the current tenant's data that has been kept long enough, one short transaction a call.
 */
@ApplicationScoped
@Transactional
public class Retention {
  static final int AT_ONCE = 5_000;

  @Inject private Sql sql;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /**
   * @return how many were deleted; fewer than {@link #AT_ONCE} if none is left
   */
  int forgetSome(AgingEvents kind) {
    Instant before = clock.instant().minus(kind.kept(config.retention()));
    return kind.forget(sql, before, AT_ONCE);
  }

  /** When the oldest row of any kind will have been kept long enough; empty: there is none. */
  Optional<Instant> next() {
    return Stream.of(AgingEvents.values())
        .flatMap(
            kind -> kind.oldest(sql).map(at -> at.plus(kind.kept(config.retention()))).stream())
        .min(Comparator.naturalOrder());
  }
}
