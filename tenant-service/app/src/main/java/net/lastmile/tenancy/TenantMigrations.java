package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;
import net.lastmile.platform.persistence.TenantRef;

/**
 * Brings the tenants' schemas to what this build expects. Where that fails the tenant is closed on
 * this node, as code and tables do not fit, and no other is; who calls for it later has it tried
 * again.
 */
@ApplicationScoped
public class TenantMigrations {
  static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(10);
  private static final Logger LOG = System.getLogger(TenantMigrations.class.getName());

  @Inject private TenantRegistry registry;
  @Inject private Clock clock;

  /** Tenants that are closed, and when each was tried last. */
  private final Map<UUID, Instant> behind = new ConcurrentHashMap<>();

  /**
   * Migrates every provisioned tenant that lacks something.
   *
   * @throws RuntimeException if the database is at fault
   */
  public synchronized void run() {
    var provisioned =
        registry.all().stream()
            .filter(tenant -> tenant.status() != TenantStatus.PROVISIONING)
            .map(KnownTenant::ref)
            .toList();
    migrate(provisioned);
    LOG.log(
        Level.INFO,
        "schemas are current: platform and {0} of {1} tenants",
        provisioned.size() - behind.size(),
        provisioned.size());
  }

  private void migrate(List<TenantRef> tenants) {
    var failures = new Migrations(PlatformDataSource.withoutTimeLimit()).migrateTenants(tenants);
    for (TenantRef tenant : tenants) {
      RuntimeException why = failures.get(tenant);
      if (why == null) {
        behind.remove(tenant.id());
      } else {
        LOG.log(Level.ERROR, "tenant " + tenant.slug() + " is closed: not migrated", why);
        behind.put(tenant.id(), clock.instant());
      }
    }
  }

  /**
   * Lets who is up to date pass.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link TenantError#BEHIND}
   */
  void require(UUID tenant) {
    if (behind.containsKey(tenant) && !current(tenant)) {
      throw TenantError.BEHIND.asException();
    }
  }

  private synchronized boolean current(UUID tenant) {
    Instant tried = behind.get(tenant);
    if (tried != null && clock.instant().isAfter(tried.plus(TRIED_AGAIN_AFTER))) {
      registry.find(tenant).map(KnownTenant::ref).ifPresent(known -> migrate(List.of(known)));
    }
    return !behind.containsKey(tenant);
  }
}
