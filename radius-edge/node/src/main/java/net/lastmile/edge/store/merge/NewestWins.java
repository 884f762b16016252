package net.lastmile.edge.store.merge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.store.record.Dated;
import net.lastmile.edge.store.record.StoredObjects;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;

/**
 * After a split: the newest version of each entry. Both sides may have given the same address to
 * different lines; the watch over sessions finds and counts these.
 */
public final class NewestWins implements EntryMergePolicy<Object, Object> {
  private final StoredObjects objects = new StoredObjects();

  @Override
  public CacheEntry<Object, Object> merge(
      CacheEntry<Object, Object> preferred, List<CacheEntry<Object, Object>> others) {
    return Stream.concat(Stream.ofNullable(preferred), others.stream())
        .filter(entry -> entry != null && entry.getValue() != null)
        .max(Comparator.comparingLong(this::writtenAt))
        .orElse(null);
  }

  private long writtenAt(CacheEntry<Object, Object> entry) {
    return ((Dated) objects.read(entry.getValue())).writtenAtMillis();
  }
}
