package net.lastmile.portal.login;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A log-in on its way through the identity provider.
 *
 * @param state comes back with the code; whoever cannot give it did not start here
 * @param verifier PKCE's secret half (RFC 7636 section 4.1)
 * @param target where to go afterwards
 */
record LogInAttempt(String state, String verifier, Destination target) implements Serializable {
  private static final int RANDOM_OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static LogInAttempt towards(Destination target) {
    return new LogInAttempt(random(), random(), target);
  }

  /** The verifier's public half, by the method S256. */
  String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String random() {
    byte[] octets = new byte[RANDOM_OCTETS];
    RANDOM.nextBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  @Override
  public String toString() {
    return "LogInAttempt[target=" + target + "]";
  }
}
