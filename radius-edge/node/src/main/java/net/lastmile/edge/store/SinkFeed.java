package net.lastmile.edge.store;

import java.util.stream.IntStream;
import net.lastmile.edge.directory.RecordSink;
import org.infinispan.AdvancedCache;

/**
 * Brings records from this node's copy to a sink. What is delivered is read under a lock that the
 * record's key picks, so that a change and the first sweep over the store cannot overtake each
 * other.
 */
final class SinkFeed {
  private static final int STRIPES = 64;

  private final AdvancedCache<String, StoredRecord> local;
  private final RecordSink sink;
  private final Object[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

  SinkFeed(AdvancedCache<String, StoredRecord> local, RecordSink sink) {
    this.local = local;
    this.sink = sink;
  }

  void deliver(String text) {
    if (text.equals(RecordKey.CURSOR)) {
      return;
    }
    synchronized (stripes[Math.floorMod(text.hashCode(), STRIPES)]) {
      StoredRecord stored = local.get(text);
      if (stored != null) {
        RecordKey key = RecordKey.parse(text);
        byte[] payload = stored.deleted() ? null : stored.payload();
        sink.apply(key.kind(), key.tenantId(), key.key(), stored.seq(), payload);
      }
    }
  }
}
