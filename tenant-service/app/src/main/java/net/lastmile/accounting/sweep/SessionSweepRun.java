package net.lastmile.accounting.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.tenancy.DueWork;
import net.lastmile.tenancy.KnownTenant;

/**
 * Ends sessions that no edge will end, once two looks in a row have found them so. A restart
 * forgets the first look, which only delays the end. Nobody has to make it due: a session is silent
 * for longer than the day after which the tenant is looked at again.
 */
@ApplicationScoped
public class SessionSweepRun implements DueWork {
  private static final Logger LOG = System.getLogger(SessionSweepRun.class.getName());
  private static final String KIND = "radius-sweep";
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

  @Inject private SessionSweeps sweeps;
  @Inject private Clock clock;

  /** What a tenant's last look on this node found, if anything. */
  private final Map<UUID, Map<Long, Instant>> found = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> run(KnownTenant tenant) {
    SessionSweeps.Look look = sweeps.look(found.getOrDefault(tenant.id(), Map.of()));
    if (look.silent().isEmpty()) {
      found.remove(tenant.id());
    } else {
      found.put(tenant.id(), look.silent());
    }
    if (look.ended() > 0) {
      LOG.log(
          Level.WARNING,
          "tenant {0}: {1} sessions ended that no edge ended",
          tenant.slug(),
          look.ended());
    }
    Instant soonest = clock.instant().plus(BETWEEN_LOOKS);
    return look.silentFrom().map(at -> at.isBefore(soonest) ? soonest : at);
  }

  @Override
  public Duration pause() {
    return BETWEEN_LOOKS;
  }
}
