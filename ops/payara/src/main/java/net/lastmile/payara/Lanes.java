package net.lastmile.payara;

import org.glassfish.grizzly.Transport;

/** Which threads answer which path. */
final class Lanes {
  private static final String API = "/api";
  private static final String HEALTH = "/health";

  private final Lane pages;
  private final Lane api;
  private final Lane health;

  Lanes(Limits limits, Transport transport) {
    pages = new Lane("lastmile-pages", limits.pages(), Limits.WAITING, transport);
    api = new Lane("lastmile-api", limits.api(), Limits.WAITING, transport);
    health = new Lane("lastmile-health", limits.health(), Limits.WAITING, transport);
  }

  Lane of(String path) {
    if (isBelow(API, path)) {
      return api;
    }
    return isBelow(HEALTH, path) ? health : pages;
  }

  static boolean isApi(String path) {
    return isBelow(API, path);
  }

  private static boolean isBelow(String root, String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  void end() {
    pages.end();
    api.end();
    health.end();
  }
}
