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
import net.lastmile.portal.client.ApiClients;
import net.lastmile.portal.login.HeldLogIn;

/**
 * Checks for changes for each tenant with a listening page; pauses longer when many pages listen.
 */
@ApplicationScoped
class LiveUpdates {
  private static final Logger LOG = System.getLogger(LiveUpdates.class.getName());

  /** At most one update a second. */
  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /**
   * Limit on how often listening pages reload, for all together: the more pages, the longer the
   * pause between notices.
   */
  private static final int REFRESHES_A_SECOND = 20;

  /** A page that misses this many turns no longer counts as listening. */
  private static final int TURNS_LEFT_OUT = 5;

  private final Map<UUID, TenantWatch> watches = new HashMap<>();
  private final AtomicInteger listening = new AtomicInteger();

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private ApiClients clients;

  /** A value that changes whenever the tenant's data does; empty while it is unknown. */
  synchronized Optional<String> hear(String ticket, HeldLogIn logIn) {
    UUID tenant = logIn.tenantId();
    TenantWatch watch = watches.get(tenant);
    if (watch != null) {
      return watch.hear(ticket, logIn);
    }
    TenantWatch first =
        new TenantWatch(tokens -> clients.between(LiveApi.class, tokens), System::nanoTime);
    watches.put(tenant, first);
    Optional<String> state = first.hear(ticket, logIn);
    lookAfter(0, tenant, first);
    return state;
  }

  /** How long a page should wait before it asks again. */
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
      // Pages without notices still reload from time to time, and then show what is wrong.
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
