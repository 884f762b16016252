package net.lastmile.edge.store;

import java.util.UUID;
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.FeedEntry;
import net.lastmile.edge.contract.RecordKind;

/** Identifies a record among all tenants; its text is the cache's key. */
record RecordKey(RecordKind kind, UUID tenantId, String key) {
  /** The key of the entry that holds the cursor; no record's key begins with a letter. */
  static final String CURSOR = "cursor";

  static String textOf(FeedEntry entry) {
    return entry.kind().code() + "/" + entry.tenantId() + "/" + entry.key();
  }

  static RecordKey parse(String text) {
    int first = text.indexOf('/');
    int second = text.indexOf('/', first + 1);
    return new RecordKey(
        RecordKind.ofCode(Integer.parseInt(text.substring(0, first))),
        UUID.fromString(text.substring(first + 1, second)),
        text.substring(second + 1));
  }

  int bucket() {
    return FeedDigest.bucketOf(kind, tenantId, key);
  }

  long mix(long seq) {
    return FeedDigest.mix(kind, tenantId, key, seq);
  }
}
