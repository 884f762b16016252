package net.lastmile.edge.store.record;

import net.lastmile.edge.contract.feed.FeedEntry;
import org.infinispan.protostream.annotations.Proto;

/**
 * A record as stored in the cache.
 *
 * @param seq its version; for the cursor's own entry, the cursor
 * @param payload the encoded record; empty for a tombstone
 */
@Proto
@SuppressWarnings("ArrayRecordComponent") // Octets between a store and a sink; nobody compares.
public record StoredRecord(long seq, boolean deleted, byte[] payload) {
  private static final byte[] NOTHING = {};

  public static StoredRecord of(FeedEntry entry) {
    return entry.isTombstone()
        ? tombstone(entry.seq())
        : new StoredRecord(entry.seq(), false, entry.payload());
  }

  public static StoredRecord tombstone(long seq) {
    return new StoredRecord(seq, true, NOTHING);
  }

  /** The same record with a version that any other replaces. */
  public StoredRecord withoutVersion() {
    return new StoredRecord(0, deleted, payload);
  }

  public static StoredRecord cursor(long seq) {
    return new StoredRecord(seq, false, NOTHING);
  }
}
