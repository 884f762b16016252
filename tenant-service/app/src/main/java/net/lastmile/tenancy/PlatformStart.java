package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;

/** What happens before the first request: schemas are migrated, then jobs run. */
@ApplicationScoped
class PlatformStart {
  @Inject private Jobs jobs;
  @Inject private TenantMigrations tenants;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    new Migrations(PlatformDataSource.withoutTimeLimit()).migratePlatform();
    tenants.run();
    jobs.start();
  }
}
