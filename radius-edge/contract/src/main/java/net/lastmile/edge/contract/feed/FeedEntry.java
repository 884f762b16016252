package net.lastmile.edge.contract.feed;

import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;

/**
 * One record of the change feed: the newest state of (kind, tenant, key) in a region.
 *
 * @param seq position in the region's feed and version of this record; grows with every change
 * @param key what names the record within its kind and tenant, see {@link RecordKind}
 * @param payload the encoded record; null if it was deleted
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Octets on their way to a socket or a store; nobody compares entries.
public record FeedEntry(long seq, RecordKind kind, UUID tenantId, String key, byte[] payload) {
  public boolean isTombstone() {
    return payload == null;
  }
}
