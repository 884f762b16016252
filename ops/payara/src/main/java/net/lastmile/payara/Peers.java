package net.lastmile.payara;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * In front of the HTTP codec: accepts no more connections than allowed, and closes those that are
 * slow to send a request. No thread waits for any of this.
 */
final class Peers extends BaseFilter {
  private static final Attribute<Peer> PEER =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("net.lastmile.payara.Peer");
  private static final long SWEEP_SECONDS = 1;

  private final Set<Peer> open = ConcurrentHashMap.newKeySet();
  private final Source source;
  private final Tally connections;
  private final Duration patience;
  private final ScheduledExecutorService sweep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lastmile-slow-peers").factory());

  Peers(Limits limits, Source source, Duration patience) {
    this.source = source;
    this.patience = patience;
    connections = new Tally(limits.connections());
    var _ =
        sweep.scheduleWithFixedDelay(
            this::cutOffTheLate, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    Optional<String> from = source.ofPeer(address(connection));
    if (connections.take(from, 1) != Tally.Outcome.COUNTED) {
      connection.closeSilently();
      return context.getStopAction();
    }
    Peer peer = new Peer(connection, patience, System.nanoTime());
    open.add(peer);
    PEER.set(connection, peer);
    connection.addCloseListener(
        (CloseListener<Closeable, CloseType>)
            (_, _) -> {
              peer.closed();
              open.remove(peer);
              connections.giveBack(from, 1);
            });
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    Peer peer = of(context.getConnection());
    if (peer != null) {
      peer.begin(System.nanoTime());
    }
    return context.getInvokeAction();
  }

  /** Null for a connection that was accepted before this filter was added. */
  static Peer of(Connection<?> connection) {
    return PEER.get(connection);
  }

  static InetAddress address(Connection<?> connection) {
    return ((InetSocketAddress) connection.getPeerAddress()).getAddress();
  }

  long count() {
    return connections.taken();
  }

  void end() {
    sweep.shutdownNow();
  }

  private void cutOffTheLate() {
    long now = System.nanoTime();
    for (Peer peer : open) {
      if (peer.isLate(now)) {
        peer.cutOff();
      }
    }
  }
}
