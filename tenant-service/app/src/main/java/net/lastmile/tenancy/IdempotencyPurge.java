package net.lastmile.tenancy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.jobs.Job;

/** Deletes idempotency keys that are a day old, the platform's and each tenant's. */
@ApplicationScoped
class IdempotencyPurge implements Job {
  private static final String NAME = "idempotency-purge";
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration LIFE = Duration.ofDays(1);

  @Inject private ActiveTenants tenants;
  @Inject private Idempotency idempotency;
  @Inject private Clock clock;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> purge());
  }

  private void purge() {
    Instant before = clock.instant().minus(LIFE);
    idempotency.forget(before);
    tenants.each("forgetting idempotency keys", _ -> idempotency.forget(before));
  }
}
