package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;

/** Runs before the first request: migrates the schemas, then starts the jobs. */
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
