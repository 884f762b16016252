package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import net.lastmile.platform.due.DueClaims;
import net.lastmile.platform.persistence.TenantContext;

/** Does a piece of work that this node has taken, and gives it back. */
@ApplicationScoped
class DueTurn {
  private static final Logger LOG = System.getLogger(DueTurn.class.getName());

  /** Work is looked at this often even if nothing makes it due. */
  private static final Duration LOOKED_AT_WITHIN = Duration.ofDays(1);

  /** Looks at this many tenants at once would come at once the next day too. */
  private static final Duration SPREAD = Duration.ofHours(6);

  @Inject private Tenants tenants;
  @Inject private DueClaims claims;
  @Inject private Clock clock;

  @ActivateRequestContext
  void take(DueWork work, UUID id) {
    Instant next = clock.instant().plus(work.pause());
    try {
      next = run(work, tenants.require(id));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "tenant " + id + ": " + work.kind() + " failed", e);
    }
    claims.finish(id, work.kind(), next);
  }

  private Instant run(DueWork work, KnownTenant tenant) {
    Optional<Instant> next = work.concerns(tenant) ? enter(work, tenant) : Optional.empty();
    Instant look = lookAgain();
    return next.filter(look::isAfter).orElse(look);
  }

  private Optional<Instant> enter(DueWork work, KnownTenant tenant) {
    if (work.asPlatform()) {
      return work.run(tenant);
    }
    try (TenantContext.Scope _ = tenants.enter(tenant)) {
      return work.run(tenant);
    }
  }

  private Instant lookAgain() {
    long earlier = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
    return clock.instant().plus(LOOKED_AT_WITHIN).minusMillis(earlier);
  }
}
