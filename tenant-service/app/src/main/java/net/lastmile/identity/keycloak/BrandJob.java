package net.lastmile.identity.keycloak;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.platform.jobs.Job;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.domains.Domains;

/**
 * Applies a tenant's brand to its log-in page, and its host names to its panel's client, after its
 * settings have changed.
 */
@ApplicationScoped
class BrandJob implements Job {
  private static final String NAME = "brand";
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final double BACKOFF = 1.5;

  @Inject private Tenants tenants;
  @Inject private LoginDirectory directory;
  @Inject private Domains domains;
  @Inject private Jobs jobs;
  @Resource private ManagedExecutorService executor;

  /**
   * Runs after the commit and on another thread: a tenant's own transaction may not write the
   * platform's jobs, and a transaction that has just ended cannot take a connection.
   */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged event) {
    String tenant = event.tenant().id().toString();
    executor.execute(() -> jobs.schedule(new TaskInstance<>(NAME, tenant)));
  }

  private void bring(KnownTenant tenant) {
    directory.brand(tenant);
    directory.addressPanel(tenant, domains.verifiedOf(tenant.id()));
  }

  @Override
  public Task<?> task() {
    return Tasks.oneTime(NAME)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACKOFF))
        .execute((instance, _) -> bring(tenants.require(UUID.fromString(instance.getId()))));
  }
}
