package net.lastmile.portal.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a log-in attempt so that the browser can keep it but nobody else can read or write it:
 * AES-256-GCM under a key derived from the panel key, with the attempt's state as associated data.
 */
final class AttemptSeal {
  private static final String PURPOSE = "log-in attempts";
  private static final int NONCE_OCTETS = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Separates verifier and target; occurs in neither. */
  private static final char BETWEEN = ' ';

  private final SecretKeySpec key;

  AttemptSeal(byte[] panelKey) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(panelKey, "HmacSHA256"));
      key = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.US_ASCII)), "AES");
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  String close(LogInAttempt attempt) {
    byte[] nonce = new byte[NONCE_OCTETS];
    RANDOM.nextBytes(nonce);
    byte[] text =
        (attempt.verifier() + BETWEEN + attempt.target().address())
            .getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, attempt.state()).doFinal(text);
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Empty if it was not sealed by us for this state. */
  Optional<LogInAttempt> open(String state, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      if (all.length < NONCE_OCTETS) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_OCTETS);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, state)
              .doFinal(all, NONCE_OCTETS, all.length - NONCE_OCTETS);
      String opened = new String(text, StandardCharsets.UTF_8);
      int between = opened.indexOf(BETWEEN);
      return Optional.of(
          new LogInAttempt(
              state, opened.substring(0, between), new Destination(opened.substring(between + 1))));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String state) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(state.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
