package net.lastmile.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM. Layout: version (1 octet), nonce (12), ciphertext, tag (16). */
final class AesGcm {
  private static final byte VERSION = 1;
  private static final int NONCE_OCTETS = 12;
  private static final int TAG_BITS = 128;
  private static final int HEADER_OCTETS = 1 + NONCE_OCTETS;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  /**
   * @param context bound to the result: it opens only with the same context
   */
  static byte[] seal(byte[] key, byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_OCTETS];
    RANDOM.nextBytes(nonce);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
      byte[] sealed = new byte[HEADER_OCTETS + encrypted.length];
      sealed[0] = VERSION;
      System.arraycopy(nonce, 0, sealed, 1, NONCE_OCTETS);
      System.arraycopy(encrypted, 0, sealed, HEADER_OCTETS, encrypted.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException if it was sealed with another key or context, or altered since
   */
  static byte[] open(byte[] key, byte[] sealed, String context) {
    if (sealed.length < HEADER_OCTETS || sealed[0] != VERSION) {
      throw new IllegalStateException("not sealed by us: " + context);
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, HEADER_OCTETS);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(sealed, HEADER_OCTETS, sealed.length - HEADER_OCTETS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open what was sealed for " + context, e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
