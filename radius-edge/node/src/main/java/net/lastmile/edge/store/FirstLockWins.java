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

/** After a split in which both sides locked a line, the earlier lock holds. */
final class FirstLockWins implements EntryMergePolicy<Object, Object> {
  private final SerializationContext protoStream = ProtobufUtil.newSerializationContext();

  FirstLockWins() {
    new StoredRecordSchemaImpl().register(protoStream);
  }

  @Override
  public CacheEntry<Object, Object> merge(
      CacheEntry<Object, Object> preferred, List<CacheEntry<Object, Object>> others) {
    return Stream.concat(Stream.ofNullable(preferred), others.stream())
        .filter(entry -> entry != null && entry.getValue() != null)
        .min(Comparator.comparingLong(entry -> lockedAt(entry.getValue())))
        .orElse(null);
  }

  private long lockedAt(Object stored) {
    try {
      Object value =
          stored instanceof WrappedByteArray octets
              ? ProtobufUtil.fromWrappedByteArray(protoStream, octets.getBytes())
              : stored;
      return ((MacLock) value).atMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
