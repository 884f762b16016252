package net.lastmile.edge.store;

import java.util.stream.IntStream;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.store.image.RecordImage;
import net.lastmile.edge.store.record.RecordKey;
import net.lastmile.edge.store.record.StoredRecord;
import org.infinispan.AdvancedCache;

/**
 * Delivers records from this node's copy to a sink and into the image. Each is read under a lock
 * chosen by its key, so that a change and a sweep over the store cannot overtake each other.
 */
final class SinkFeed {
  private static final int STRIPES = 64;

  private final AdvancedCache<String, StoredRecord> local;
  private final RecordSink sink;
  private final RecordImage image;
  private final Object[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

  SinkFeed(AdvancedCache<String, StoredRecord> local, RecordSink sink, RecordImage image) {
    this.local = local;
    this.sink = sink;
    this.image = image;
  }

  void deliver(String key) {
    if (key.equals(RecordKey.CURSOR)) {
      return;
    }
    synchronized (stripe(key)) {
      StoredRecord stored = local.get(key);
      if (stored != null) {
        tell(sink, key, stored);
        image.append(key, stored);
      }
    }
  }

  /**
   * Tells the sink the current record, in case it missed it; the store corrects the image at the
   * next start.
   */
  void tellAgain(String key) {
    synchronized (stripe(key)) {
      StoredRecord stored = local.get(key);
      if (stored != null) {
        tell(sink, key, stored);
      }
    }
  }

  /** Removes from the sink what an image contained and the store does not know. */
  void dropUnknown(String key) {
    synchronized (stripe(key)) {
      if (local.get(key) == null) {
        tell(sink, key, StoredRecord.tombstone(0));
      }
    }
  }

  /** Writes the record into the image only. */
  void keep(String key) {
    synchronized (stripe(key)) {
      StoredRecord stored = local.get(key);
      if (stored != null) {
        image.append(key, stored);
      }
    }
  }

  static void tell(RecordSink sink, String text, StoredRecord stored) {
    RecordKey key = RecordKey.parse(text);
    byte[] payload = stored.deleted() ? null : stored.payload();
    sink.apply(key.kind(), key.tenantId(), key.key(), stored.seq(), payload);
  }

  private Object stripe(String key) {
    return stripes[Math.floorMod(key.hashCode(), STRIPES)];
  }
}
