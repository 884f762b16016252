package net.lastmile.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.contract.secret.NtHash;

/** The NT response of MS-CHAPv2 as a line's own PPP stack computes it (RFC 2759 section 8.1). */
final class MsChapAnswer {
  static final int CHALLENGE_OCTETS = 16;
  private static final int SEED_OCTETS = 7;
  private static final int BLOCK_OCTETS = 8;
  private static final int BLOCKS = 3;

  private MsChapAnswer() {}

  /** The 24 octets that prove the password. */
  static byte[] ntResponse(String username, String password, byte[] asked, byte[] peer) {
    byte[] seeds = Arrays.copyOf(NtHash.of(password), BLOCKS * SEED_OCTETS);
    byte[] response = new byte[BLOCKS * BLOCK_OCTETS];
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(peer);
      sha1.update(asked);
      byte[] question = Arrays.copyOf(sha1.digest(username.getBytes(UTF_8)), BLOCK_OCTETS);
      Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
      for (int i = 0; i < BLOCKS; i++) {
        byte[] key = key(Arrays.copyOfRange(seeds, i * SEED_OCTETS, (i + 1) * SEED_OCTETS));
        des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
        des.doFinal(question, 0, BLOCK_OCTETS, response, i * BLOCK_OCTETS);
      }
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
    return response;
  }

  /** Spreads the key over seven bits per octet; DES ignores the lowest bit. */
  private static byte[] key(byte[] seed) {
    long bits = 0;
    for (byte octet : seed) {
      bits = bits << 8 | octet & 0xFF;
    }
    byte[] key = new byte[BLOCK_OCTETS];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (bits >>> (49 - 7 * i) << 1);
    }
    return key;
  }
}
