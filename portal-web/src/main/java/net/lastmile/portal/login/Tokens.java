package net.lastmile.portal.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the identity provider gave for a log-in.
 *
 * @param idToken names the session at log-out
 * @param expiresAt end of the access token
 */
record Tokens(String accessToken, String refreshToken, String idToken, Instant expiresAt)
    implements Serializable {
  @Override
  public String toString() {
    return "Tokens[expiresAt=" + expiresAt + "]";
  }
}
