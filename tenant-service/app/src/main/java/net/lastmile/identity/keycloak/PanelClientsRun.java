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
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.domains.Domains;

/**
 * Restores panels' clients and the colours of their log-in pages to what they should be: after an
 * upgrade, a change of addresses, a change by hand, or a change that was lost between its commit
 * and its job. A failure for one tenant does not delay the others; the next run tries it again.
 */
@ApplicationScoped
class PanelClientsRun implements Job {
  private static final Logger LOG = System.getLogger(PanelClientsRun.class.getName());
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject private TenantRegistry registry;
  @Inject private LoginDirectory directory;
  @Inject private ApiAudience audience;
  @Inject private Domains domains;

  @Override
  public Task<?> task() {
    return Tasks.recurring("panel-clients", FixedDelay.of(EVERY)).execute((_, _) -> run());
  }

  private void run() {
    renewAudience();
    registry.all().stream().filter(KnownTenant::isActive).forEach(this::renew);
  }

  private void renewAudience() {
    try {
      if (audience.ensure()) {
        LOG.log(Level.INFO, "access tokens say from now on that they are for this API");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "whether tokens name this API could not be seen to: {0}", e);
    }
  }

  private void renew(KnownTenant tenant) {
    try {
      if (directory.addressPanel(tenant, domains.verifiedOf(tenant.id()))) {
        LOG.log(
            Level.INFO, "tenant {0}: its panel''s client was brought up to date", tenant.slug());
      }
      if (directory.brand(tenant)) {
        LOG.log(Level.INFO, "tenant {0}: its log-in page was brought up to date", tenant.slug());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "tenant {0}: its panel''s client stays: {1}", tenant.slug(), e);
    }
  }
}
