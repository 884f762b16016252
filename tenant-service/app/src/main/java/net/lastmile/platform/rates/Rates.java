package net.lastmile.platform.rates;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.lastmile.platform.persistence.JoinedConnections;

/** Counts against {@link RateLimit}s; outside any tenant. */
@ApplicationScoped
@Transactional
public class Rates {
  static final int FORGOTTEN_AT_ONCE = 10_000;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  private PostgreSQLSelectForUpdateBasedProxyManager<String> counts;

  @PostConstruct
  void prepare() {
    counts =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(JoinedConnections.of(entities))
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("platform.rate_count")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .clientClock(new Time())
            .build();
  }

  /**
   * Counts one more, and holds the count until the caller's transaction ends. A caller that takes
   * several always takes them in the same order, to avoid deadlocks.
   *
   * @param who is counted, for instance an address
   * @return whether the limit allows it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean take(RateLimit limit, String who) {
    return counts.builder().build(limit.key(who), limit::bucket).tryConsume(1);
  }

  /**
   * Forgets counts that hold nobody up any more.
   *
   * @return how many; fewer than {@link #FORGOTTEN_AT_ONCE} if none is left
   */
  int forget() {
    return counts.removeExpired(FORGOTTEN_AT_ONCE);
  }

  private final class Time implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
