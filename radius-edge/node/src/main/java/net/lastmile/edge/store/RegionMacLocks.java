package net.lastmile.edge.store;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.store.record.MacLock;
import org.infinispan.AdvancedCache;
import org.infinispan.context.Flag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks in a replicated cache that every node keeps on disk. One node of the region decides who is
 * first; the others have the lock before anybody is answered.
 */
final class RegionMacLocks implements MacLocks {
  private static final Logger LOG = LoggerFactory.getLogger(RegionMacLocks.class);

  /** Far longer than a centre is ever down; by then the line's record contains the lock. */
  private static final int KEPT_DAYS = 90;

  private final AdvancedCache<String, MacLock> replicated;
  private final AdvancedCache<String, MacLock> local;

  RegionMacLocks(AdvancedCache<String, MacLock> cache) {
    replicated = cache;
    local = cache.withFlags(Flag.CACHE_MODE_LOCAL, Flag.SKIP_CACHE_LOAD);
  }

  @Override
  public long held(UUID tenantId, UUID subscriberId, int epoch) {
    MacLock lock = local.get(key(tenantId, subscriberId, epoch));
    return lock == null ? MacAddress.NONE : lock.mac();
  }

  @Override
  public CompletionStage<Long> lock(
      UUID tenantId, UUID subscriberId, int epoch, long mac, long nowMillis) {
    return replicated
        .putIfAbsentAsync(
            key(tenantId, subscriberId, epoch),
            new MacLock(mac, nowMillis),
            KEPT_DAYS,
            TimeUnit.DAYS)
        .thenApply(before -> before == null ? mac : before.mac())
        .orTimeout(SharedMap.LOG_IN_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void settled(UUID tenantId, UUID subscriberId, int epoch) {
    String key = key(tenantId, subscriberId, epoch);
    if (local.containsKey(key)) {
      var unused =
          replicated
              .removeAsync(key)
              .exceptionally(
                  failure -> {
                    // This does no harm: the line's record takes precedence, and the lock expires
                    // in time.
                    LOG.debug("lock {} stays for now", key, failure);
                    return null;
                  });
    }
  }

  private static String key(UUID tenantId, UUID subscriberId, int epoch) {
    return tenantId + "/" + subscriberId + "/" + epoch;
  }
}
