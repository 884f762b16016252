package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.directory.ListenerWatch;
import net.lastmile.edge.directory.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the open sockets in line with the wanted listeners, on a thread of its own. If a port is
 * taken, opening it is retried until it is free.
 */
final class Listeners implements ListenerWatch, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final long RETRY_SECONDS = 5;
  private static final long CLOSE_SECONDS = 10;

  private final List<Lane> lanes;
  private final InetAddress address;
  private final int portOffset;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("radius-listeners").factory());
  private final Map<Tenant, ListenerRecord> wanted = new ConcurrentHashMap<>();
  private final Map<Tenant, OpenListener> open = new HashMap<>();
  private final Set<Tenant> complained = new HashSet<>();
  private volatile int openCount;
  private volatile boolean paused;

  Listeners(List<Lane> lanes, InetAddress address, int portOffset) {
    this.lanes = lanes;
    this.address = address;
    this.portOffset = portOffset;
  }

  @Override
  public void listenerChanged(Tenant tenant, ListenerRecord listener) {
    if (listener == null) {
      wanted.remove(tenant);
    } else {
      wanted.put(tenant, listener);
    }
    thread.execute(this::settle);
  }

  /**
   * Returns once all listeners wanted so far were tried; from then on retries from time to time.
   */
  void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::settle, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    settleNow();
  }

  private void settleNow() {
    try {
      thread.submit(this::settle).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Closes all sockets and opens none until {@link #resume}; returns when that is done. */
  void pause() {
    paused = true;
    settleNow();
  }

  void resume() {
    paused = false;
    settleNow();
  }

  int wantedCount() {
    return paused ? 0 : wanted.size();
  }

  int openCount() {
    return openCount;
  }

  private void settle() {
    Iterator<Map.Entry<Tenant, OpenListener>> each = open.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Tenant, OpenListener> listener = each.next();
      if (paused || !listener.getValue().record().equals(wanted.get(listener.getKey()))) {
        listener.getValue().close();
        each.remove();
        LOG.info("no longer listening for {}", listener.getKey().name());
      }
    }
    wanted.forEach(
        (tenant, record) -> {
          if (!paused && !open.containsKey(tenant)) {
            tryToOpen(tenant, record);
          }
        });
    openCount = open.size();
  }

  private void tryToOpen(Tenant tenant, ListenerRecord record) {
    int auth = record.authPort() + portOffset;
    int acct = record.acctPort() + portOffset;
    try {
      open.put(tenant, OpenListener.open(lanes, address, portOffset, tenant, record));
      complained.remove(tenant);
      LOG.info(
          "listening for {} at {} ports {} and {}",
          tenant.name(),
          address.getHostAddress(),
          auth,
          acct);
    } catch (IOException | IllegalArgumentException e) {
      if (complained.add(tenant)) {
        LOG.error(
            "cannot listen for {} at {} ports {} and {}, trying on: {}",
            tenant.name(),
            address.getHostAddress(),
            auth,
            acct,
            e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("sockets are slow to settle, closing all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.values().forEach(OpenListener::close);
    open.clear();
    openCount = 0;
  }
}
