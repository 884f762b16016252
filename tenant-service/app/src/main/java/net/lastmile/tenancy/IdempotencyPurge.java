package net.lastmile.tenancy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.jobs.Job;

/**
 * Deletes idempotency keys that are a day old: the platform's by the hour, each tenant's when due.
 */
@ApplicationScoped
class IdempotencyPurge implements Job, DueWork {
  private static final String NAME = "idempotency-purge";
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration LIFE = Duration.ofDays(1);

  @Inject private Idempotency idempotency;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> purge());
  }

  @Override
  public String kind() {
    return NAME;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    // A key made later than this look is a day old at the next one at the earliest.
    return purge().map(oldest -> later(oldest.plus(LIFE)));
  }

  @Override
  public Duration pause() {
    return EVERY;
  }

  private Optional<Instant> purge() {
    return idempotency.forget(clock.instant().minus(LIFE));
  }

  private Instant later(Instant due) {
    Instant soonest = clock.instant().plus(EVERY);
    return due.isBefore(soonest) ? soonest : due;
  }
}
