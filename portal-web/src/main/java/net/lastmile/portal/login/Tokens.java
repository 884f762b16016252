package net.lastmile.portal.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the identity provider issued for a log-in.
 *
 * @param subject the person's id at the provider
 * @param idToken identifies the session at log-out
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
