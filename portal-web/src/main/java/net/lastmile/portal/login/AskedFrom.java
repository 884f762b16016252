package net.lastmile.portal.login;

import java.net.URI;

/**
 * Which site a request came from, according to the browser (Fetch Metadata Request Headers, section
 * 2.1; RFC 9110 section 10.1.3).
 */
final class AskedFrom {
  private static final String OWN_PAGE = "same-origin";
  private static final String ADDRESS_BAR = "none";

  private AskedFrom() {}

  /**
   * Whether the request did not come from another site's page. A browser that sends no {@code
   * Sec-Fetch-Site} (an old one, or any without TLS) has to name a page of ours as the referrer.
   *
   * @param fetchSite {@code Sec-Fetch-Site}, or null
   * @param referrer {@code Referer}, or null
   * @param host {@code Host}
   */
  static boolean ownPage(String fetchSite, String referrer, String host) {
    if (fetchSite != null) {
      return fetchSite.equals(OWN_PAGE) || fetchSite.equals(ADDRESS_BAR);
    }
    return referrer != null && host != null && host.equals(authority(referrer));
  }

  /** The page of ours that a request was sent from; the dashboard if that is not known. */
  static Destination page(String referrer, String host) {
    if (!ownPage(null, referrer, host)) {
      return Destination.DASHBOARD;
    }
    URI page = URI.create(referrer);
    return Destination.of(page.getRawPath(), page.getRawQuery());
  }

  private static String authority(String address) {
    try {
      return URI.create(address).getAuthority();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
