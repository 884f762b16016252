package net.lastmile.portal.login;

import java.io.Serializable;
import net.lastmile.portal.site.PlainPath;

/**
 * Where a log-in leads: a page of this site and of no other. A path such as {@code //elsewhere} is
 * an address of another host to a browser (WHATWG URL, "scheme-relative").
 *
 * @param address path with its query, as a redirect carries it
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
   * The page that was asked for; the dashboard where its address is not one of ours for certain.
   *
   * @param path as it was sent
   * @param query as it was sent, or null
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
