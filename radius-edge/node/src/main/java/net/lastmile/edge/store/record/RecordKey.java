package net.lastmile.edge.store.record;

import java.util.UUID;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.record.RecordKind;

/** Identifies a record among all tenants; its text is the cache's key. */
public record RecordKey(RecordKind kind, UUID tenantId, String key) {
  /** The key of the entry that holds the cursor; no record's key begins with a letter. */
  public static final String CURSOR = "cursor";

  public static String textOf(FeedEntry entry) {
    return entry.kind().code() + "/" + entry.tenantId() + "/" + entry.key();
  }

  public static RecordKey parse(String text) {
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    return new RecordKey(
        RecordKind.ofCode(Integer.parseInt(text.substring(0, first))),
        UUID.fromString(text.substring(first + 1, second)),
        text.substring(second + 1));
  }

  public int bucket() {
    return FeedDigest.bucketOf(kind, tenantId, key);
  }

  public long mix(long seq) {
    return FeedDigest.mix(kind, tenantId, key, seq);
  }
}
