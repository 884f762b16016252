package net.lastmile.edge.feed;

import java.util.HashSet;
import java.util.Set;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.store.Records;

/**
 * One reading of the feed from its beginning. The stored cursor stays 0 until the end, so that an
 * interrupted reading starts again and never keeps records that the feed no longer has.
 */
final class FullRead {
  private final Records records;

  /** The records seen; kept only if the store held something before that may be left over. */
  private final Set<String> seen;

  private long cursor;

  FullRead(Records records) {
    this.records = records;
    this.seen = records.isEmpty() ? null : new HashSet<>();
  }

  long cursor() {
    return cursor;
  }

  void take(FeedPage page) {
    records.apply(page.entries());
    if (seen != null) {
      for (FeedEntry entry : page.entries()) {
        seen.add(Records.nameOf(entry));
      }
    }
    cursor = page.upTo();
  }

  void finish() {
    if (seen != null) {
      records.dropUnseen(seen, cursor);
    }
    records.moveCursor(cursor);
  }
}
