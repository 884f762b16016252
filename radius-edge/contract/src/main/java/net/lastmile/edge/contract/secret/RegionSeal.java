package net.lastmile.edge.contract.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for one region with AES-256-GCM, so that they are encrypted in the feed, in the
 * centre's tables and on an edge's disk. Layout: nonce (12 octets), ciphertext, tag (16 octets).
 * Not thread-safe: the cipher is kept, since creating one costs more than using it.
 */
public final class RegionSeal {
  public static final int KEY_OCTETS = 32;
  public static final int NONCE_OCTETS = 12;
  public static final int TAG_OCTETS = 16;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Cipher cipher;

  public RegionSeal(byte[] key) {
    if (key.length != KEY_OCTETS) {
      throw new IllegalArgumentException(
          "a region key has " + KEY_OCTETS + " octets, not " + key.length);
    }
    this.key = new SecretKeySpec(key, "AES");
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param context bound to the result: {@link #open} needs the same context to return the octets
   */
  public byte[] seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_OCTETS];
    random.nextBytes(nonce);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_OCTETS * 8, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_OCTETS + plain.length + TAG_OCTETS);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_OCTETS);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException if the octets were sealed with another key or context, or
   *     changed since
   */
  public byte[] open(byte[] sealed, String context) throws GeneralSecurityException {
    cipher.init(
        Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_OCTETS * 8, sealed, 0, NONCE_OCTETS));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(sealed, NONCE_OCTETS, sealed.length - NONCE_OCTETS);
  }
}
