package net.lastmile.edge.session;

import java.util.UUID;

/**
 * What names a session.
 *
 * @param sessionId Acct-Session-Id, which comes round again after a router's restart
 * @param token Class as given at log-in, in hexadecimal; empty if the router does not send it back
 */
public record SessionKey(UUID tenantId, UUID nasId, String sessionId, String token) {
  private static final char BETWEEN = '/';

  /** As key of the replicated table. */
  public String text() {
    return tenantId.toString() + BETWEEN + nasId + BETWEEN + token + BETWEEN + sessionId;
  }

  static SessionKey parse(String text) {
    int first = text.indexOf(BETWEEN);
    int second = text.indexOf(BETWEEN, first + 1);
    int third = text.indexOf(BETWEEN, second + 1);
    return new SessionKey(
        UUID.fromString(text.substring(0, first)),
        UUID.fromString(text.substring(first + 1, second)),
        text.substring(third + 1),
        text.substring(second + 1, third));
  }
}
