package net.lastmile.eap;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Job;
import net.lastmile.tenancy.ActiveTenants;

/**
 * Renews identities that expire soon, and gives tenants of an older release their first identity.
 */
@ApplicationScoped
public class EapIdentityRun implements Job {
  private static final int EVERY_MINUTES = 60;

  @Inject private ActiveTenants tenants;
  @Inject private EapIdentities identities;

  @Override
  public Task<?> task() {
    return Tasks.recurring("eap-identities", FixedDelay.ofMinutes(EVERY_MINUTES))
        .execute((_, _) -> run());
  }

  private void run() {
    tenants.each("making an EAP certificate", _ -> identities.keepFresh());
  }
}
