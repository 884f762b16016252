package net.lastmile.edge.lease;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.lastmile.edge.contract.record.MalformedRecord;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Ipv6Attributes;

/** Addresses and prefixes that belong permanently to one subscriber. */
final class StaticAddresses {
  private record Named(UUID tenantId, String name) {}

  private final Map<Named, List<String>> byUsername = new ConcurrentHashMap<>();
  private final Map<Named, Integer> counts = new ConcurrentHashMap<>();

  /** Applies a SUBSCRIBER record, or its deletion. */
  void apply(UUID tenantId, String username, byte[] payload) {
    List<String> now = payload == null ? List.of() : of(payload);
    Named name = new Named(tenantId, username);
    List<String> before = now.isEmpty() ? byUsername.remove(name) : byUsername.put(name, now);
    now.forEach(address -> counts.merge(new Named(tenantId, address), 1, Integer::sum));
    if (before != null) {
      before.forEach(address -> forget(new Named(tenantId, address)));
    }
  }

  boolean hold(UUID tenantId, String address) {
    return counts.containsKey(new Named(tenantId, address));
  }

  private void forget(Named address) {
    counts.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
  }

  private static List<String> of(byte[] payload) {
    try {
      SubscriberRecord subscriber = SubscriberRecord.decode(payload);
      return Stream.of(
              subscriber.framedIp(),
              canonical(subscriber.ipv6().framedPrefix()),
              canonical(subscriber.ipv6().delegatedPrefix()))
          .filter(address -> !address.isEmpty())
          .toList();
    } catch (MalformedRecord | IllegalArgumentException e) {
      // The directory reports this, and does not let the line in.
      return List.of();
    }
  }

  private static String canonical(String prefix) {
    return prefix.isEmpty() ? "" : Ipv6Attributes.canonical(prefix);
  }
}
