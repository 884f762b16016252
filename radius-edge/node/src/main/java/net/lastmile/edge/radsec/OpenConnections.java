package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The open connections; those of a router in the order in which they came. */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
final class OpenConnections {
  private final RadSecLimits limits;
  private final Set<Channel> open = new HashSet<>();
  private final Strangers strangers;
  private final Map<UUID, Deque<Channel>> byNas = new HashMap<>();
  private boolean paused;

  OpenConnections(RadSecLimits limits) {
    this.limits = limits;
    this.strangers = new Strangers(limits.unproven(), limits.unprovenOfSource());
  }

  /**
   * Adds a new connection, whose router is not known yet.
   *
   * @return false if none is accepted
   */
  synchronized boolean enter(Channel channel, InetAddress source) {
    if (paused) {
      return false;
    }
    strangers.add(channel, source).ifPresent(this::end);
    open.add(channel);
    return true;
  }

  private void end(Strangers.Displaced displaced) {
    Channel channel = displaced.channel();
    open.remove(channel);
    channel
        .eventLoop()
        .execute(
            () -> {
              Handshake.of(channel).because(displaced.why(), "");
              channel.close();
            });
  }

  synchronized void leave(Channel channel) {
    open.remove(channel);
    strangers.remove(channel);
  }

  /** Ends all connections and accepts none until {@link #resume}. */
  synchronized void pause() {
    paused = true;
    open.forEach(Channel::close);
  }

  synchronized void resume() {
    paused = false;
  }

  /**
   * Notes which router a connection belongs to; if the router has too many, its oldest ends.
   *
   * @return false if routers already have as many connections as they may in total
   */
  synchronized boolean belongsTo(UUID nasId, Channel channel) {
    if (open.size() - strangers.count() >= limits.connections()) {
      return false;
    }
    strangers.remove(channel);
    Deque<Channel> own = byNas.computeIfAbsent(nasId, _ -> new ArrayDeque<>());
    own.addLast(channel);
    if (own.size() > limits.connectionsOfNas()) {
      own.removeFirst().close();
    }
    return true;
  }

  synchronized void ended(UUID nasId, Channel channel) {
    Deque<Channel> own = byNas.get(nasId);
    if (own != null) {
      own.remove(channel);
      if (own.isEmpty()) {
        byNas.remove(nasId);
      }
    }
  }

  synchronized int count() {
    return open.size();
  }
}
