package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;
import net.lastmile.platform.persistence.TenantRef;

/**
 * Migrates the tenants' schemas to the state this build expects. If that fails for a tenant, only
 * that tenant is closed on this node, because code and tables do not match; a later request for it
 * starts another try.
 */
@ApplicationScoped
public class TenantMigrations {
  static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(10);
  private static final Logger LOG = System.getLogger(TenantMigrations.class.getName());

  @Inject private TenantRegistry registry;
  @Inject private DueWorks works;
  @Inject private Clock clock;

  /** Closed tenants, and when each was last tried. */
  private final Map<UUID, Instant> behind = new ConcurrentHashMap<>();

  /**
   * Migrates every provisioned tenant whose schema lacks something.
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
    List<UUID> migrated = new ArrayList<>();
    var failures =
        new Migrations(PlatformDataSource.withoutTimeLimit())
            .migrateTenants(tenants, tenant -> migrated.add(tenant.id()));
    // A migration may have changed what is due.
    works.lookAt(migrated);
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
   * Lets tenants pass whose schema is up to date.
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
