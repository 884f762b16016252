package net.lastmile.edge.contract.feed;

import java.util.List;

/**
 * The answer to {@code GET /edge/changes?after=seq}: the entries after a cursor, oldest first.
 *
 * <p>The feed is compacted: only the newest state of each record is kept, under its newest seq.
 * Reading from 0 therefore gives a snapshot; there is no other way to get one.
 *
 * @param region whose feed this is
 * @param upTo the cursor to ask with next; every change at or below it is in this page or an
 *     earlier one
 * @param floor tombstones at or below this seq are gone: an edge whose cursor is older (and not 0)
 *     must read again from 0 and drop the records that it does not see again
 * @param more whether the next page can be asked for at once
 */
public record FeedPage(
    String region, long upTo, long floor, boolean more, List<FeedEntry> entries) {
  /** Maximum number of entries in a page. */
  public static final int MAX_ENTRIES = 5_000;

  public FeedPage {
    entries = List.copyOf(entries);
  }
}
