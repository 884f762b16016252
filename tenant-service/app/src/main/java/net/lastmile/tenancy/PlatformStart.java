package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;
import net.lastmile.platform.signals.Signals;

/** Runs before the first request: migrates the schemas, then starts the jobs and the due work. */
@ApplicationScoped
class PlatformStart {
  @Inject private Jobs jobs;
  @Inject private TenantMigrations tenants;
  @Inject private DueWorks works;
  @Inject private DueRounds rounds;
  @Inject private Signals signals;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    new Migrations(PlatformDataSource.withoutTimeLimit()).migratePlatform();
    tenants.run();
    works.mend();
    signals.start();
    jobs.start();
    rounds.start();
  }
}
