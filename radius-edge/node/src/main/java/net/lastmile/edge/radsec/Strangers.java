package net.lastmile.edge.radsec;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Connections that have shown no certificate yet, counted by where they come from: one source that
 * opens many does not keep the routers of others out. Not for several threads at once.
 */
final class Strangers {
  /** An IPv6 host has at least so much of the address for itself (RFC 4291 section 2.5.1). */
  private static final int HOST_PREFIX_OCTETS = 8;

  private final int limit;
  private final Map<Channel, ByteBuffer> sources = new HashMap<>();
  private final Map<ByteBuffer, Integer> counts = new HashMap<>();

  /**
   * @param limit of one source
   */
  Strangers(int limit) {
    this.limit = limit;
  }

  boolean hasRoomFor(InetAddress address) {
    return counts.getOrDefault(sourceOf(address), 0) < limit;
  }

  void add(Channel channel, InetAddress address) {
    ByteBuffer source = sourceOf(address);
    sources.put(channel, source);
    counts.merge(source, 1, Integer::sum);
  }

  /** It has proven itself or is gone; does nothing where it was known to be either. */
  void remove(Channel channel) {
    ByteBuffer source = sources.remove(channel);
    if (source != null) {
      counts.computeIfPresent(source, (_, many) -> many == 1 ? null : many - 1);
    }
  }

  private static ByteBuffer sourceOf(InetAddress address) {
    byte[] octets = address.getAddress();
    return ByteBuffer.wrap(
        octets, 0, address instanceof Inet6Address ? HOST_PREFIX_OCTETS : octets.length);
  }
}
