package net.lastmile.edge.store.merge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.store.record.RecordKey;
import net.lastmile.edge.store.record.StoredObjects;
import net.lastmile.edge.store.record.StoredRecord;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;

/**
 * After a split: the newest version of each record, and the lowest cursor, since only up to there
 * has each side seen everything.
 */
public final class HighestSeqWins implements EntryMergePolicy<Object, Object> {
  private final StoredObjects objects = new StoredObjects();

  @Override
  public CacheEntry<Object, Object> merge(
      CacheEntry<Object, Object> preferred, List<CacheEntry<Object, Object>> others) {
    List<CacheEntry<Object, Object>> oldestFirst =
        Stream.concat(Stream.ofNullable(preferred), others.stream())
            .filter(entry -> entry != null && entry.getValue() != null)
            .sorted(Comparator.comparingLong(entry -> seqOf(entry.getValue())))
            .toList();
    if (oldestFirst.isEmpty()) {
      return null;
    }
    boolean cursor = objects.read(oldestFirst.getFirst().getKey()).equals(RecordKey.CURSOR);
    return cursor ? oldestFirst.getFirst() : oldestFirst.getLast();
  }

  private long seqOf(Object value) {
    return ((StoredRecord) objects.read(value)).seq();
  }
}
