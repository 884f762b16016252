package net.lastmile.portal.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the identity provider gave for a log-in.
 *
 * @param subject who it is, by the provider's id
 * @param idToken names the session at log-out
 * @param expiresAt end of the access token
 */
record Tokens(
    String subject, String accessToken, String refreshToken, String idToken, Instant expiresAt)
    implements Serializable {
  @Override
  public String toString() {
    return "Tokens[expiresAt=" + expiresAt + "]";
  }
}
