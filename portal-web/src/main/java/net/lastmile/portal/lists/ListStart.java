package net.lastmile.portal.lists;

import net.lastmile.api.paging.Page;

/**
 * Where a page of a list starts.
 *
 * @param cursor as the API gave it; null for the first page
 * @param passed how many rows come before, as counted page by page
 */
record ListStart(String cursor, long passed) {
  static final ListStart FIRST = new ListStart(null, 0);

  /** As an address says; a number that is none counts as 0. */
  static ListStart of(String cursor, String passed) {
    if (cursor == null || cursor.isBlank()) {
      return FIRST;
    }
    boolean counted = passed != null && passed.matches("\\d{1,12}");
    return new ListStart(cursor, counted ? Long.parseLong(passed) : 0);
  }

  boolean isFirst() {
    return cursor == null;
  }

  /** The start of the next page; null after the last. */
  ListStart after(Page<?> page) {
    return page.next() == null ? null : new ListStart(page.next(), passed + page.items().size());
  }
}
