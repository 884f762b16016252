package net.lastmile.portal.login;

import java.io.Serializable;
import net.lastmile.portal.site.PlainPath;

/**
 * Where a log-in leads: always a page of this site. To a browser, a path such as {@code
 * //elsewhere} is an address on another host (WHATWG URL, "scheme-relative").
 *
 * @param address path with its query, as in a redirect
 */
record Destination(String address) implements Serializable {
  static final Destination DASHBOARD = new Destination("/panel/dashboard");
  static final Destination ACCOUNT = new Destination("/panel/account");

  Destination {
    if (!isOnThisSite(address)) {
      throw new IllegalArgumentException("a log-in leads to a page of ours alone");
    }
  }

  /**
   * The requested page; the dashboard if the address is not certainly one of ours.
   *
   * @param path as sent
   * @param query as sent, or null
   */
  static Destination of(String path, String query) {
    String address = query == null ? path : path + "?" + query;
    return isOnThisSite(address) ? new Destination(address) : DASHBOARD;
  }

  private static boolean isOnThisSite(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return PlainPath.isPlain(path) && address.chars().noneMatch(Character::isISOControl);
  }
}
