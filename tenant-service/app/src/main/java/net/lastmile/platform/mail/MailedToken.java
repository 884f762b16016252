package net.lastmile.platform.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The token in a link that is mailed; only its hash is stored. */
public record MailedToken(String text) {
  private static final int OCTETS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static MailedToken make() {
    byte[] octets = new byte[OCTETS];
    RANDOM.nextBytes(octets);
    return new MailedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
  }

  /** Unsalted, because the token is random and long. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "MailedToken[]";
  }
}
