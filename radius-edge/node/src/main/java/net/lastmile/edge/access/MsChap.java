package net.lastmile.edge.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.lastmile.edge.contract.Credentials;
import net.lastmile.edge.radius.ConstantTime;
import net.lastmile.edge.radius.OctetHash;

/** The calculations of MS-CHAP (RFC 2433) and MS-CHAPv2 (RFC 2759). For one thread. */
public final class MsChap {
  public static final int CHALLENGE_OCTETS = 8;
  public static final int LONG_CHALLENGE_OCTETS = 16;
  public static final int RESPONSE_OCTETS = 24;

  private static final int DES_BLOCK_OCTETS = 8;
  private static final int DES_KEY_BITS_OCTETS = 7;
  private static final byte[] SIGNING =
      "Magic server to client signing constant".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PAD =
      "Pad to make it do more than one iteration".getBytes(StandardCharsets.US_ASCII);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  private final OctetHash sha1 = OctetHash.sha1();
  private final byte[] sum = new byte[OctetHash.SHA1_OCTETS];
  private final byte[] expected = new byte[RESPONSE_OCTETS];
  private final byte[] challenge = new byte[CHALLENGE_OCTETS];

  /**
   * ChallengeHash (RFC 2759 section 8.2) of two challenges of 16 octets and the name, all within
   * the same octets: 8 octets, valid until the next call.
   */
  public byte[] challengeHash(
      byte[] octets, int peer, int authenticator, int name, int nameLength) {
    sha1.add(octets, peer, LONG_CHALLENGE_OCTETS)
        .add(octets, authenticator, LONG_CHALLENGE_OCTETS)
        .add(octets, name, nameLength)
        .into(sum, 0);
    System.arraycopy(sum, 0, challenge, 0, CHALLENGE_OCTETS);
    return challenge;
  }

  /** Whether this is the NT response to the challenge (RFC 2759 section 8.5). */
  public boolean responseHolds(
      byte[] hash, byte[] question, int questionOffset, byte[] response, int offset) {
    long block = (long) LONG.get(question, questionOffset);
    for (int part = 0; part < 3; part++) {
      long key = desKey(hash, part * DES_KEY_BITS_OCTETS);
      LONG.set(expected, part * DES_BLOCK_OCTETS, Des.encrypt(key, block));
    }
    return ConstantTime.equal(expected, 0, response, offset, RESPONSE_OCTETS);
  }

  /**
   * Spreads 56 bits of the hash over 8 octets; the third part runs over the hash's 16 octets into
   * zeros (RFC 2759 section 8.5). Parity bits stay 0, DES does not look at them.
   */
  private static long desKey(byte[] hash, int from) {
    long bits = 0;
    for (int i = 0; i < DES_KEY_BITS_OCTETS; i++) {
      int at = from + i;
      bits = bits << 8 | (at < Credentials.NT_HASH_OCTETS ? hash[at] & 0xFF : 0);
    }
    long key = 0;
    for (int i = 0; i < DES_BLOCK_OCTETS; i++) {
      key = key << Byte.SIZE | (bits >>> 49 - 7 * i & 0x7F) << 1;
    }
    return key;
  }

  /**
   * GenerateAuthenticatorResponse (RFC 2759 section 8.7): "S=" and 40 digits, by which the server
   * proves that it knows the password too.
   */
  public String authenticatorResponse(
      byte[] hashHash, byte[] response, int offset, byte[] question) {
    sha1.add(hashHash).add(response, offset, RESPONSE_OCTETS).add(SIGNING).into(sum, 0);
    sha1.add(sum).add(question, 0, CHALLENGE_OCTETS).add(PAD).into(sum, 0);
    return "S=" + UPPER.formatHex(sum);
  }
}
