package net.lastmile.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The token in a verification link; only its hash is stored. */
record SignupToken(String text) {
  private static final int OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SignupToken make() {
    byte[] octets = new byte[OCTETS];
    RANDOM.nextBytes(octets);
    return new SignupToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
  }

  /** Unsalted, because the token is random and long. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SignupToken[]";
  }
}
