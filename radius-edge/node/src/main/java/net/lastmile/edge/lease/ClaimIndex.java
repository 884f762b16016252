package net.lastmile.edge.lease;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.store.FacetHash;
import net.lastmile.edge.store.HashIndex;
import net.lastmile.edge.store.StoredClaim;

/**
 * Finds claims by who holds or held them, and addresses by their pool. It holds their keys alone:
 * what they say is in the region's map, where whoever finds one looks.
 */
final class ClaimIndex {
  private enum By {
    SUBSCRIBER,
    TOKEN
  }

  private record PoolName(UUID tenantId, UUID poolId) {}

  /** By which hashes the key is found now; {@link #NOBODY} by none. */
  private record Entry(String key, long subscriber, long token, boolean held) {}

  private static final long NOBODY = 0;
  private static final Entry UNKNOWN = new Entry("", NOBODY, NOBODY, false);

  private final Map<String, Entry> all = new ConcurrentHashMap<>();
  private final HashIndex<String> found = new HashIndex<>(String::equals, Integer.MAX_VALUE);
  private final Map<PoolName, PoolUse> pools = new ConcurrentHashMap<>();

  /** Takes what is known of a claim; calls for one key come one after another. */
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

  /** Keys of what the subscriber holds or held, and perhaps of other things of its tenant. */
  List<ClaimKey> ofSubscriber(UUID tenantId, String subscriber) {
    return keys(By.SUBSCRIBER, tenantId, subscriber);
  }

  /** Keys of what was claimed for the session of this Class, and perhaps of other things. */
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

  /** How many are held. */
  long held() {
    return all.values().stream().filter(Entry::held).count();
  }

  /** The key of every claim; those that come or go meanwhile may be missed. */
  Iterator<String> all() {
    return all.keySet().iterator();
  }
}
