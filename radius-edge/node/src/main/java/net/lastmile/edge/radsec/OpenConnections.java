package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The connections that are open, those of a router in the order of their coming. */
@SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for the end of a connection.
final class OpenConnections {
  private final RadSecLimits limits;
  private final Map<UUID, Deque<Channel>> byNas = new HashMap<>();
  private int open;

  OpenConnections(RadSecLimits limits) {
    this.limits = limits;
  }

  /** A new one, of whom is not known yet; false if there is no room. */
  synchronized boolean enter() {
    if (open >= limits.connections()) {
      return false;
    }
    open++;
    return true;
  }

  synchronized void leave() {
    open--;
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
    return open;
  }
}
