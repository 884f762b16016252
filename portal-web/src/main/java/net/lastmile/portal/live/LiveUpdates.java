package net.lastmile.portal.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.lastmile.api.live.LiveApi;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.login.HeldLogIn;

/** Looks for each tenant that has a page listening, no more often than pages can be served. */
@ApplicationScoped
class LiveUpdates {
  private static final Logger LOG = System.getLogger(LiveUpdates.class.getName());

  /** At most one update a second. */
  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** What pages that listen may read anew a second, all together: the more, the seldomer told. */
  private static final int REFRESHES_A_SECOND = 20;

  /** Who leaves out this many turns listens no more. */
  private static final int TURNS_LEFT_OUT = 5;

  private final Map<UUID, TenantWatch> watches = new HashMap<>();
  private final AtomicInteger listening = new AtomicInteger();

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private Api api;

  /** What moves with each change of the tenant's data; empty while that is not known. */
  synchronized Optional<String> hear(String ticket, HeldLogIn logIn) {
    UUID tenant = logIn.tenantId();
    TenantWatch watch = watches.get(tenant);
    if (watch != null) {
      return watch.hear(ticket, logIn);
    }
    TenantWatch first =
        new TenantWatch(tokens -> api.between(LiveApi.class, tokens), System::nanoTime);
    watches.put(tenant, first);
    Optional<String> state = first.hear(ticket, logIn);
    lookAfter(0, tenant, first);
    return state;
  }

  /** When to ask again. */
  long pauseMillis() {
    return Math.max(LEAST_PAUSE_MILLIS, listening.get() * 1_000L / REFRESHES_A_SECOND);
  }

  private void lookAfter(long millis, UUID tenant, TenantWatch watch) {
    var _ = scheduler.schedule(() -> look(tenant, watch), millis, TimeUnit.MILLISECONDS);
  }

  private void look(UUID tenant, TenantWatch watch) {
    try {
      watch.forgetSilent(TimeUnit.MILLISECONDS.toNanos(pauseMillis() * TURNS_LEFT_OUT));
      watch.look();
    } catch (RuntimeException failed) {
      // Pages that are not told read anew from time to time, and say what is wrong.
      LOG.log(Level.WARNING, "pages that listen are not told of changes: {0}", failed.toString());
    }
    if (!endIfEmpty(tenant, watch)) {
      lookAfter(pauseMillis(), tenant, watch);
    }
  }

  private synchronized boolean endIfEmpty(UUID tenant, TenantWatch watch) {
    listening.set(watches.values().stream().mapToInt(TenantWatch::size).sum());
    return watch.size() == 0 && watches.remove(tenant, watch);
  }
}
