package net.lastmile.edge.lease;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.store.FacetHash;
import net.lastmile.edge.store.HashIndex;
import net.lastmile.edge.store.record.StoredClaim;

/**
 * Finds claims by the subscriber or Class that holds or held them, and addresses by their pool. It
 * holds only their keys; the claims themselves are in the region's map, where the caller reads
 * them.
 */
final class ClaimIndex {
  private enum By {
    SUBSCRIBER,
    TOKEN
  }

  private record PoolName(UUID tenantId, UUID poolId) {}

  /** The hashes by which the key is currently found; {@link #NOBODY} for none. */
  private record Entry(String key, long subscriber, long token, boolean held) {}

  private static final long NOBODY = 0;
  private static final Entry UNKNOWN = new Entry("", NOBODY, NOBODY, false);

  private final Map<String, Entry> all = new ConcurrentHashMap<>();
  private final HashIndex<String> found = new HashIndex<>(String::equals, Integer.MAX_VALUE);
  private final Map<PoolName, PoolUse> pools = new ConcurrentHashMap<>();

  /** Notes a claim's current state; calls for one key must come one after another. */
  void apply(String text, StoredClaim claim) {
    ClaimKey key = ClaimKey.parse(text);
    Entry before = all.getOrDefault(text, UNKNOWN);
    String held = before.key().isEmpty() ? text : before.key();
    Entry after = claim == null ? UNKNOWN : entry(key, held, claim);
    if (claim == null) {
      all.remove(held);
    } else {
      all.put(held, after);
    }
    move(held, before.subscriber(), after.subscriber());
    move(held, before.token(), after.token());
    if (key.kind() == ClaimKey.Kind.ADDRESS) {
      use(key.tenantId(), key.of()).note(key.what(), claim);
    }
  }

  private static Entry entry(ClaimKey key, String text, StoredClaim claim) {
    long subscriber = hash(By.SUBSCRIBER, key.tenantId(), claim.subscriber());
    long token = hash(By.TOKEN, key.tenantId(), claim.token());
    return new Entry(text, subscriber, token, claim.held());
  }

  private static long hash(By by, UUID tenantId, String name) {
    return name.isEmpty() ? NOBODY : FacetHash.of(by, tenantId, name);
  }

  private void move(String key, long from, long to) {
    if (from == to) {
      return;
    }
    if (to != NOBODY) {
      found.put(to, key);
    }
    if (from != NOBODY) {
      found.remove(from, key);
    }
  }

  /** Keys of what the subscriber holds or held; may include other keys of its tenant. */
  List<ClaimKey> ofSubscriber(UUID tenantId, String subscriber) {
    return keys(By.SUBSCRIBER, tenantId, subscriber);
  }

  /** Keys of what was claimed for the session with this Class; may include other keys. */
  List<ClaimKey> ofToken(UUID tenantId, String token) {
    return keys(By.TOKEN, tenantId, token);
  }

  private List<ClaimKey> keys(By by, UUID tenantId, String name) {
    return found.find(hash(by, tenantId, name)).stream()
        .map(ClaimKey::parse)
        .filter(key -> key.tenantId().equals(tenantId))
        .toList();
  }

  PoolUse use(UUID tenantId, UUID poolId) {
    return pools.computeIfAbsent(new PoolName(tenantId, poolId), name -> new PoolUse());
  }

  /** The number of claims held. */
  long held() {
    return all.values().stream().filter(Entry::held).count();
  }

  /** The key of every claim; those that come or go meanwhile may be missed. */
  Iterator<String> all() {
    return all.keySet().iterator();
  }
}
