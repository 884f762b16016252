package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;

/** What happens before the first request: schemas are migrated, then jobs run. */
@ApplicationScoped
class PlatformStart {
  private static final Logger LOG = System.getLogger(PlatformStart.class.getName());

  @Inject private Jobs jobs;
  @Inject private TenantRegistry tenants;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Migrations migrations = new Migrations(new PlatformDataSource());
    migrations.migratePlatform();
    var provisioned =
        tenants.all().stream()
            .filter(tenant -> tenant.status() != TenantStatus.PROVISIONING)
            .map(KnownTenant::ref)
            .toList();
    migrations.migrateTenants(provisioned);
    jobs.start();
    LOG.log(Level.INFO, "schemas are current: platform and {0} tenants", provisioned.size());
  }
}
