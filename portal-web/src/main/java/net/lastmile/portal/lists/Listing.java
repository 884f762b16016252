package net.lastmile.portal.lists;

import java.util.List;
import net.lastmile.api.paging.Page;

/**
 * One page of a list and the addresses of the pages next to it.
 *
 * @param first number of its first row in the whole list, counted from 1
 * @param total null if it is not known
 * @param failed whether it could not be read; then it has no rows
 */
public record Listing<T>(
    ListAddress address,
    List<T> items,
    long first,
    Long total,
    String nextUrl,
    String previousUrl,
    boolean failed) {

  /**
   * @param start where the page shown starts
   */
  static <T> Listing<T> of(ListAddress address, ListStart start, Page<T> page, Trail trail) {
    String here = address.at(start).toString();
    ListStart after = start.after(page);
    String next = after == null ? null : address.at(after).toString();
    if (next != null) {
      trail.step(here, next);
    }
    String previous = start.isFirst() ? null : trail.before(here).orElse(address.toString());
    // A count that is a little old may be lower than what is shown.
    long last = start.passed() + page.items().size();
    Long total = page.total() == null ? null : Long.valueOf(Math.max(page.total(), last));
    return new Listing<>(address, page.items(), start.passed() + 1, total, next, previous, false);
  }

  /** A page that could not be read; its address is where to try again. */
  static <T> Listing<T> unread(ListAddress address, ListStart start) {
    return new Listing<>(address.at(start), List.of(), 1, null, null, null, true);
  }

  /** Number of its last row in the whole list. */
  public long getLast() {
    return first + items.size() - 1;
  }
}
