package net.lastmile.tenancy.provisioning;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.platform.jobs.Job;

/**
 * Carries out provisioning; repeats it at growing intervals until it is done, or until a step is
 * refused, which an operator has to look at.
 */
@ApplicationScoped
class ProvisioningJob implements Job {
  private static final String NAME = "provisioning";
  private static final Duration FIRST_RETRY = Duration.ofSeconds(3);
  private static final double BACKOFF = 1.5;
  private static final FailureHandler<Void> LATER =
      new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACKOFF);

  @Inject private Provisioning provisioning;

  static TaskInstance<Void> instance(UUID tenant) {
    return new TaskInstance<>(NAME, tenant.toString());
  }

  private static void retryUnlessRefused(
      ExecutionComplete failed, ExecutionOperations<Void> operations) {
    if (failed.getCause().flatMap(Provisioning::refusal).isPresent()) {
      operations.remove();
    } else {
      LATER.onFailure(failed, operations);
    }
  }

  @Override
  public Task<?> task() {
    return Tasks.oneTime(NAME)
        .onFailure(ProvisioningJob::retryUnlessRefused)
        .execute((instance, _) -> provisioning.resume(UUID.fromString(instance.getId())));
  }
}
