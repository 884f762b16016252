package net.lastmile.edge.lease;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import net.lastmile.edge.store.StoredClaim;

/** Finds claims by who holds or held them, and addresses by their pool. */
final class ClaimIndex {
  private record Owner(UUID tenantId, String name) {}

  private record PoolName(UUID tenantId, UUID poolId) {}

  private final Map<String, StoredClaim> all = new ConcurrentHashMap<>();
  private final Map<Owner, Set<String>> bySubscriber = new ConcurrentHashMap<>();
  private final Map<Owner, Set<String>> byToken = new ConcurrentHashMap<>();
  private final Map<PoolName, PoolUse> pools = new ConcurrentHashMap<>();

  /** Takes what is known of a claim; calls for one key come one after another. */
  void apply(String text, StoredClaim claim) {
    ClaimKey key = ClaimKey.parse(text);
    StoredClaim before = claim == null ? all.remove(text) : all.put(text, claim);
    if (before != null) {
      remove(bySubscriber, new Owner(key.tenantId(), before.subscriber()), text);
      remove(byToken, new Owner(key.tenantId(), before.token()), text);
    }
    if (claim != null) {
      add(bySubscriber, new Owner(key.tenantId(), claim.subscriber()), text);
      add(byToken, new Owner(key.tenantId(), claim.token()), text);
    }
    if (key.kind() == ClaimKey.Kind.ADDRESS) {
      use(key.tenantId(), key.of()).note(key.what(), claim);
    }
  }

  /** What the subscriber holds or held. */
  Set<String> ofSubscriber(UUID tenantId, String subscriber) {
    return bySubscriber.getOrDefault(new Owner(tenantId, subscriber), Set.of());
  }

  /** What was claimed for the session of this Class. */
  Set<String> ofToken(UUID tenantId, String token) {
    return byToken.getOrDefault(new Owner(tenantId, token), Set.of());
  }

  PoolUse use(UUID tenantId, UUID poolId) {
    return pools.computeIfAbsent(new PoolName(tenantId, poolId), name -> new PoolUse());
  }

  /** Every claim, by the text of its key. */
  Map<String, StoredClaim> all() {
    return all;
  }

  private static void add(Map<Owner, Set<String>> sets, Owner owner, String key) {
    sets.compute(
        owner,
        (o, set) -> {
          Set<String> keys = set == null ? new ConcurrentSkipListSet<>() : set;
          keys.add(key);
          return keys;
        });
  }

  private static void remove(Map<Owner, Set<String>> sets, Owner owner, String key) {
    sets.computeIfPresent(
        owner,
        (o, set) -> {
          set.remove(key);
          return set.isEmpty() ? null : set;
        });
  }
}
