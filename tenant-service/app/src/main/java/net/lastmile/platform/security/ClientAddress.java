package net.lastmile.platform.security;

import java.util.List;

/** Where a request came from, seen through the proxies we trust and no others (I11). */
public final class ClientAddress {
  private static final int MAX_HOPS = 10;

  private ClientAddress() {}

  /**
   * The first address, going back from the peer, that is no trusted proxy.
   *
   * @param peer address of the TCP connection
   * @param forwardedFor {@code X-Forwarded-For}, or null
   */
  public static String of(String peer, String forwardedFor, List<String> trusted) {
    if (forwardedFor == null || !trusted.contains(peer)) {
      return peer;
    }
    List<String> hops = List.of(forwardedFor.split(",", -1));
    for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MAX_HOPS); i--) {
      String hop = hops.get(i).strip();
      if (!trusted.contains(hop)) {
        return hop.isEmpty() ? peer : hop;
      }
    }
    return peer;
  }
}
