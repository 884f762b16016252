package net.lastmile.portal.login;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A log-in that is under way at the identity provider.
 *
 * @param state comes back with the code; a browser that cannot present it did not start here
 * @param verifier PKCE's code verifier (RFC 7636 section 4.1)
 * @param target where to go afterwards
 */
record LogInAttempt(String state, String verifier, Destination target) implements Serializable {
  private static final int RANDOM_OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static LogInAttempt towards(Destination target) {
    return new LogInAttempt(random(), random(), target);
  }

  /** The code challenge for the verifier, by the method S256. */
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
