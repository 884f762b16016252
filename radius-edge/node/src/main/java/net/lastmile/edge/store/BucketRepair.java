package net.lastmile.edge.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.store.record.RecordKey;
import net.lastmile.edge.store.record.StoredRecord;
import org.infinispan.AdvancedCache;

/** Replaces some buckets of this node's copy with what the centre has in them. */
final class BucketRepair {
  private final AdvancedCache<String, StoredRecord> local;
  private final Map<Integer, FeedPage> pages;
  private int mended;

  BucketRepair(AdvancedCache<String, StoredRecord> local, Map<Integer, FeedPage> pages) {
    this.local = local;
    this.pages = pages;
  }

  int run(Consumer<BiConsumer<String, StoredRecord>> everyRecord) {
    Set<String> live = new HashSet<>();
    for (FeedPage page : pages.values()) {
      for (FeedEntry entry : page.entries()) {
        live.add(RecordKey.textOf(entry));
        replace(RecordKey.textOf(entry), StoredRecord.of(entry), page.upTo());
      }
    }
    Map<String, Long> gone = new HashMap<>();
    everyRecord.accept(
        (key, held) -> {
          FeedPage page = pages.get(RecordKey.parse(key).bucket());
          if (page != null && !held.deleted() && !live.contains(key)) {
            gone.put(key, page.upTo());
          }
        });
    gone.forEach((key, upTo) -> replace(key, StoredRecord.tombstone(upTo), upTo));
    return mended;
  }

  /** Up to the page's seq the centre is right; newer records came through the feed meanwhile. */
  private void replace(String key, StoredRecord centres, long upTo) {
    local.compute(
        key,
        (k, held) -> {
          if (held != null && (held.seq() > upTo || same(held, centres))) {
            return held;
          }
          mended++;
          return centres;
        });
  }

  private static boolean same(StoredRecord one, StoredRecord other) {
    return one.seq() == other.seq() && one.deleted() == other.deleted();
  }
}
