package net.lastmile.edge.routeros;

import java.util.Locale;
import java.util.Map;

/**
 * A live session as RADIUS knows it, to be found in the router's own list.
 *
 * @param username as the router sent it
 * @param sessionId Acct-Session-Id
 * @param address Framed-IP-Address as text; the empty text if the line has none
 */
public record ActiveLine(String username, String sessionId, String address) {
  /**
   * Whether this entry is the session. Compares the identifier, which RouterOS shows with {@code
   * 0x} in front; entries without one (Hotspot) are compared by address. A line that has dialled in
   * again has another session.
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
