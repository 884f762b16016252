package net.lastmile.ops.bng.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The peer's side of MS-CHAPv2 (RFC 2759): what the line's own PPP stack computes from its password
 * and the two challenges.
 */
final class MsChapV2 {
  static final int CHALLENGE_OCTETS = 16;
  static final int NT_RESPONSE_OCTETS = 24;
  private static final int DES_KEY_SEED_OCTETS = 7;
  private static final byte[] SIGNING =
      "Magic server to client signing constant".getBytes(US_ASCII);
  private static final byte[] ITERATION =
      "Pad to make it do more than one iteration".getBytes(US_ASCII);

  private final byte[] ntHash;
  private final byte[] challengeHash;

  MsChapV2(String username, String password, byte[] authenticatorChallenge, byte[] peerChallenge) {
    ntHash = Md4.digest(password.getBytes(UTF_16LE));
    byte[] digest = Digests.sha1(peerChallenge, authenticatorChallenge, username.getBytes(UTF_8));
    challengeHash = Arrays.copyOf(digest, 8);
  }

  /** NT-Response (section 8.5): the challenge hash under three DES keys cut from the NT hash. */
  byte[] ntResponse() {
    byte[] seeds = Arrays.copyOf(ntHash, 3 * DES_KEY_SEED_OCTETS);
    byte[] response = new byte[NT_RESPONSE_OCTETS];
    for (int i = 0; i < 3; i++) {
      byte[] seed =
          Arrays.copyOfRange(seeds, i * DES_KEY_SEED_OCTETS, (i + 1) * DES_KEY_SEED_OCTETS);
      System.arraycopy(des(spread(seed), challengeHash), 0, response, i * 8, 8);
    }
    return response;
  }

  /**
   * The answer expected from a server that knows the password (section 8.7): {@code S=} and 40
   * digits.
   */
  String authenticatorResponse() {
    byte[] inner = Digests.sha1(hashOfHash(), ntResponse(), SIGNING);
    byte[] outer = Digests.sha1(inner, challengeHash, ITERATION);
    return "S=" + HexFormat.of().withUpperCase().formatHex(outer);
  }

  byte[] hashOfHash() {
    return Md4.digest(ntHash);
  }

  /** Spreads 56 bits over eight octets, seven bits each; DES ignores the parity bit below them. */
  private static byte[] spread(byte[] seed) {
    long bits = 0;
    for (byte octet : seed) {
      bits = bits << 8 | (octet & 0xff);
    }
    byte[] key = new byte[8];
    for (int i = 0; i < 8; i++) {
      key[i] = (byte) (bits >>> (49 - 7 * i) << 1);
    }
    return key;
  }

  private static byte[] des(byte[] key, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
