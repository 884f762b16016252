package net.lastmile.identity.keycloak;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import net.lastmile.platform.jobs.Job;

/** Has access tokens say that they are for this API, also in a realm of an older release. */
@ApplicationScoped
class ApiAudienceRun implements Job {
  private static final Logger LOG = System.getLogger(ApiAudienceRun.class.getName());
  private static final String NAME = "api-audience";
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private ApiAudience audience;

  @Override
  public Task<?> task() {
    return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((_, _) -> renew());
  }

  private void renew() {
    try {
      if (audience.ensure()) {
        LOG.log(Level.INFO, "access tokens say from now on that they are for this API");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "whether tokens name this API could not be seen to: {0}", e);
    }
  }
}
