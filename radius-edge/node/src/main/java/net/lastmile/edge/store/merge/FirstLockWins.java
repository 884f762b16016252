package net.lastmile.edge.store.merge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.store.record.MacLock;
import net.lastmile.edge.store.record.StoredObjects;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;

/** After a split in which both sides locked a line, the earlier lock wins. */
public final class FirstLockWins implements EntryMergePolicy<Object, Object> {
  private final StoredObjects objects = new StoredObjects();

  @Override
  public CacheEntry<Object, Object> merge(
      CacheEntry<Object, Object> preferred, List<CacheEntry<Object, Object>> others) {
    return Stream.concat(Stream.ofNullable(preferred), others.stream())
        .filter(entry -> entry != null && entry.getValue() != null)
        .min(Comparator.comparingLong(entry -> lockedAt(entry.getValue())))
        .orElse(null);
  }

  private long lockedAt(Object stored) {
    return ((MacLock) objects.read(stored)).atMillis();
  }
}
