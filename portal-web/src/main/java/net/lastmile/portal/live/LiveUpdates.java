package net.lastmile.portal.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.lastmile.api.live.LiveApi;
import net.lastmile.portal.client.Api;

/** Looks for each tenant that has a page listening, no more often than pages can be served. */
@ApplicationScoped
class LiveUpdates {
  private static final Logger LOG = System.getLogger(LiveUpdates.class.getName());

  /** At most one update a second. */
  private static final long LEAST_PAUSE_MILLIS = 1_000;

  /** What pages that listen may read anew a second, all together: the more, the seldomer told. */
  private static final int REFRESHES_A_SECOND = 20;

  private final Map<UUID, TenantWatch> watches = new HashMap<>();
  private final AtomicInteger listening = new AtomicInteger();

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private Api api;
  @Inject private Tickets tickets;

  synchronized void join(Listener listener) {
    UUID tenant = listener.logIn().tenantId();
    TenantWatch watch = watches.get(tenant);
    if (watch == null) {
      watch = new TenantWatch(tokens -> api.between(LiveApi.class, tokens));
      watches.put(tenant, watch);
      lookLater(tenant, watch);
    }
    watch.add(listener);
    count();
  }

  synchronized void leave(Session socket) {
    watches.values().forEach(watch -> watch.remove(socket));
    count();
  }

  private void count() {
    listening.set(watches.values().stream().mapToInt(TenantWatch::size).sum());
  }

  private void lookLater(UUID tenant, TenantWatch watch) {
    var _ = scheduler.schedule(() -> look(tenant, watch), pauseMillis(), TimeUnit.MILLISECONDS);
  }

  private long pauseMillis() {
    return Math.max(LEAST_PAUSE_MILLIS, listening.get() * 1_000L / REFRESHES_A_SECOND);
  }

  private void look(UUID tenant, TenantWatch watch) {
    try {
      watch.keepOnly(this::mayListen);
      watch.look();
    } catch (RuntimeException failed) {
      // Pages that hear nothing read anew from time to time, and say what is wrong.
      LOG.log(Level.WARNING, "pages that listen are not told of changes: {0}", failed.toString());
    }
    if (!endIfEmpty(tenant, watch)) {
      lookLater(tenant, watch);
    }
  }

  private boolean mayListen(Listener listener) {
    return tickets.holder(listener.ticket()).isPresent()
        && listener.logIn().accessToken().get().isPresent();
  }

  private synchronized boolean endIfEmpty(UUID tenant, TenantWatch watch) {
    count();
    return watch.size() == 0 && watches.remove(tenant, watch);
  }
}
