package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The connections that are open, those of a router in the order of their coming. */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
final class OpenConnections {
  private final RadSecLimits limits;
  private final Set<Channel> open = new HashSet<>();
  private final Map<UUID, Deque<Channel>> byNas = new HashMap<>();
  private boolean paused;

  OpenConnections(RadSecLimits limits) {
    this.limits = limits;
  }

  /** A new one, of whom is not known yet; false if there is no room. */
  synchronized boolean enter(Channel channel) {
    return !paused && open.size() < limits.connections() && open.add(channel);
  }

  /** Whether there are as many as there may be. */
  synchronized boolean areAll() {
    return open.size() >= limits.connections();
  }

  synchronized void leave(Channel channel) {
    open.remove(channel);
  }

  /** Ends all and lets none in, until {@link #resume}. */
  synchronized void pause() {
    paused = true;
    open.forEach(Channel::close);
  }

  synchronized void resume() {
    paused = false;
  }

  /** It is this router's; the oldest of too many ends. */
  synchronized void belongsTo(UUID nasId, Channel channel) {
    Deque<Channel> own = byNas.computeIfAbsent(nasId, _ -> new ArrayDeque<>());
    own.addLast(channel);
    if (own.size() > limits.connectionsOfNas()) {
      own.removeFirst().close();
    }
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
