package net.lastmile.edge.routeros;

import java.util.Locale;
import java.util.Map;

/**
 * A live session as RADIUS knows it, to be found again in what a router lists.
 *
 * @param username as the router said it
 * @param sessionId Acct-Session-Id
 * @param address Framed-IP-Address as text; the empty text where the line has none
 */
public record ActiveLine(String username, String sessionId, String address) {
  /**
   * Whether this is the entry's session. By its identifier, which RouterOS shows with {@code 0x} in
   * front; entries without one (Hotspot's) go by the address. A line that has dialled in anew is
   * another session.
   */
  boolean isListedAs(Map<String, String> entry) {
    String listed = canonical(entry.getOrDefault("session-id", ""));
    return listed.isEmpty()
        ? !address.isEmpty() && address.equals(entry.get("address"))
        : listed.equals(canonical(sessionId));
  }

  private static String canonical(String id) {
    return id.toLowerCase(Locale.ROOT).replaceFirst("^0x", "").replaceFirst("^0+", "");
  }
}
