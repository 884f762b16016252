package net.lastmile.edge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infinispan.commons.marshall.WrappedByteArray;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.container.entries.CacheEntry;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;

/**
 * After a split: the newest version of each record, and the oldest cursor, since only below it has
 * every side seen everything. Infinispan hands a policy the octets as stored, not objects.
 */
final class HighestSeqWins implements EntryMergePolicy<Object, Object> {
  private final SerializationContext protoStream = ProtobufUtil.newSerializationContext();

  HighestSeqWins() {
    StoredRecordSchemaImpl schema = new StoredRecordSchemaImpl();
    schema.register(protoStream);
  }

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
    boolean cursor = read(oldestFirst.getFirst().getKey()).equals(RecordKey.CURSOR);
    return cursor ? oldestFirst.getFirst() : oldestFirst.getLast();
  }

  private long seqOf(Object value) {
    return ((StoredRecord) read(value)).seq();
  }

  private Object read(Object stored) {
    try {
      return stored instanceof WrappedByteArray octets
          ? ProtobufUtil.fromWrappedByteArray(protoStream, octets.getBytes())
          : stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
