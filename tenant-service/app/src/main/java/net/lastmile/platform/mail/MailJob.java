package net.lastmile.platform.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.platform.jobs.Job;

/** Sends one mail of the outbox; gives up after about a day, when the mail is of no more use. */
@ApplicationScoped
class MailJob implements Job {
  private static final String NAME = "mail";
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final double BACKOFF = 1.5;
  private static final int MAX_RETRIES = 24;

  @Inject private MailOutbox outbox;
  @Inject private MailServer server;

  static TaskInstance<Void> instance(UUID mail) {
    return new TaskInstance<>(NAME, mail.toString());
  }

  @Override
  public Task<?> task() {
    return Tasks.oneTime(NAME)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MAX_RETRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACKOFF),
                (complete, _) -> outbox.forget(idOf(complete.getExecution().getId()))))
        .execute((instance, _) -> send(idOf(instance.getId())));
  }

  private void send(UUID id) {
    outbox.find(id).ifPresent(server::send);
    outbox.forget(id);
  }

  private static UUID idOf(String instance) {
    return UUID.fromString(instance);
  }
}
