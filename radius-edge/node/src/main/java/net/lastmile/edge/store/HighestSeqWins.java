package net.lastmile.edge.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;

/**
 * After a split: the newest version of each record, and the oldest cursor, since only below it has
 * every side seen everything.
 */
final class HighestSeqWins implements EntryMergePolicy<String, StoredRecord> {
  private static final Comparator<CacheEntry<String, StoredRecord>> BY_SEQ =
      Comparator.comparingLong(entry -> entry.getValue().seq());

  @Override
  public CacheEntry<String, StoredRecord> merge(
      CacheEntry<String, StoredRecord> preferred, List<CacheEntry<String, StoredRecord>> others) {
    List<CacheEntry<String, StoredRecord>> all =
        Stream.concat(Stream.ofNullable(preferred), others.stream())
            .filter(Objects::nonNull)
            .filter(entry -> entry.getValue() != null)
            .sorted(BY_SEQ)
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    return all.getFirst().getKey().equals(RecordKey.CURSOR) ? all.getFirst() : all.getLast();
  }
}
