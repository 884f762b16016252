package net.lastmile.portal.lists;

import java.util.List;
import net.lastmile.api.paging.Page;

/** One page of a list and the addresses of the pages next to it. */
public record Listing<T>(
    ListAddress address, List<T> items, Long total, String nextUrl, String previousUrl) {

  /**
   * @param address without the cursor
   * @param cursor of the page shown; null on the first
   */
  static <T> Listing<T> of(ListAddress address, String cursor, Page<T> page, Trail trail) {
    String here = address.at(cursor).toString();
    String next = page.next() == null ? null : address.at(page.next()).toString();
    if (next != null) {
      trail.step(here, next);
    }
    String previous = cursor == null ? null : trail.before(here).orElse(address.toString());
    return new Listing<>(address, page.items(), page.total(), next, previous);
  }
}
