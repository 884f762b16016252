package net.lastmile.identity.keycloak;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.lastmile.platform.due.Due;
import net.lastmile.platform.due.DueClaims;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.brand.Logos;
import net.lastmile.tenancy.domains.Domains;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Brings a panel's client and the look of its log-in page to what they should be: after the
 * tenant's settings, logo or host names changed, after a start, which may be an upgrade or bring
 * other addresses, and after a change by hand.
 */
@ApplicationScoped
class PanelClientsRun implements DueWork {
  private static final Logger LOG = System.getLogger(PanelClientsRun.class.getName());
  private static final String KIND = "panel-clients";
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  /** Later than the migrations, whose observer has the default priority. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  @Inject private TenantRegistry registry;
  @Inject private LoginDirectory directory;
  @Inject private Domains domains;
  @Inject private Logos logos;
  @Inject private DueClaims claims;
  @Inject private Due due;
  @Inject private Clock clock;

  void start(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event) {
    claims.hasten(registry.all().stream().map(KnownTenant::id).toList(), List.of(KIND));
  }

  void changed(@Observes TenantChanged change) {
    due.make(change.tenant().id(), KIND, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    try {
      if (directory.addressPanel(tenant, domains.verifiedOf(tenant.id()))) {
        LOG.log(
            Level.INFO, "tenant {0}: its panel''s client was brought up to date", tenant.slug());
      }
      if (directory.brand(tenant, logos.revisionOf(tenant.id()))) {
        LOG.log(Level.INFO, "tenant {0}: its log-in page was brought up to date", tenant.slug());
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      // While Keycloak is down the first few say it; all other tenants fail the same way.
      Level level = e instanceof CircuitBreakerOpenException ? Level.DEBUG : Level.WARNING;
      LOG.log(level, "tenant {0}: its panel''s client stays: {1}", tenant.slug(), e);
      return Optional.of(clock.instant().plus(AFTER_FAILURE));
    }
  }

  @Override
  public Duration pause() {
    return AFTER_FAILURE;
  }

  /** Keycloak's answer is awaited outside any tenant and any transaction. */
  @Override
  public boolean asPlatform() {
    return true;
  }
}
