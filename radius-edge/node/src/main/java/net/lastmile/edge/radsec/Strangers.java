package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Connections that have not shown a certificate yet, in the order in which they came. They have
 * places of their own, limited in total and per source. When those are taken, the oldest must go: a
 * router completes its handshake in less time than strangers need to open that many. Not for
 * several threads at once.
 */
final class Strangers {
  /** An IPv6 host has at least this much of the address to itself (RFC 4291 section 2.5.1). */
  private static final int HOST_PREFIX_OCTETS = 8;

  private final int limit;
  private final int limitOfSource;
  private final Map<Channel, ByteBuffer> sources = new LinkedHashMap<>();
  private final Map<ByteBuffer, SequencedSet<Channel>> bySource = new HashMap<>();

  /**
   * @param limit in total
   * @param limitOfSource per source
   */
  Strangers(int limit, int limitOfSource) {
    this.limit = limit;
    this.limitOfSource = limitOfSource;
  }

  /**
   * Adds a new one.
   *
   * @return the one that must go for it, which is forgotten here
   */
  Optional<Displaced> add(Channel channel, InetAddress address) {
    ByteBuffer source = sourceOf(address);
    SequencedSet<Channel> own = bySource.get(source);
    Displaced displaced = null;
    if (own != null && own.size() >= limitOfSource) {
      displaced = new Displaced(own.getFirst(), Refusal.TOO_MANY_OF_SOURCE);
    } else if (sources.size() >= limit) {
      displaced = new Displaced(sources.keySet().iterator().next(), Refusal.TOO_MANY_UNPROVEN);
    }
    if (displaced != null) {
      remove(displaced.channel());
    }
    sources.put(channel, source);
    bySource.computeIfAbsent(source, _ -> new LinkedHashSet<>()).add(channel);
    return Optional.ofNullable(displaced);
  }

  /** A connection that has to make room. */
  record Displaced(Channel channel, Refusal why) {}

  /** Removes one that has proven itself or is gone; does nothing if it was already removed. */
  void remove(Channel channel) {
    ByteBuffer source = sources.remove(channel);
    if (source != null) {
      bySource.computeIfPresent(
          source,
          (_, own) -> {
            own.remove(channel);
            return own.isEmpty() ? null : own;
          });
    }
  }

  int count() {
    return sources.size();
  }

  private static ByteBuffer sourceOf(InetAddress address) {
    byte[] octets = address.getAddress();
    return ByteBuffer.wrap(
        octets, 0, address instanceof Inet6Address ? HOST_PREFIX_OCTETS : octets.length);
  }
}
