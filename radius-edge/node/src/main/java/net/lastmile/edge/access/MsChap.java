package net.lastmile.edge.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.lastmile.edge.contract.secret.Md4;
import net.lastmile.edge.radius.ConstantTime;
import net.lastmile.edge.radius.OctetHash;

/** The calculations of MS-CHAP (RFC 2433) and MS-CHAPv2 (RFC 2759). For one thread. */
public final class MsChap {
  public static final int CHALLENGE_OCTETS = 8;
  public static final int LONG_CHALLENGE_OCTETS = 16;
  public static final int RESPONSE_OCTETS = 24;

  /** Length of what {@link #authenticatorResponse} writes. */
  public static final int ANSWER_OCTETS = 2 + 2 * OctetHash.SHA1_OCTETS;

  private static final int DES_KEY_OCTETS = 7;
  private static final long DES_KEY_BITS = (1L << 56) - 1;
  private static final byte[] SIGNING =
      "Magic server to client signing constant".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PAD =
      "Pad to make it do more than one iteration".getBytes(StandardCharsets.US_ASCII);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final OctetHash sha1 = OctetHash.sha1();
  private final Md4 md4 = new Md4();
  private final byte[] hashHash = new byte[Md4.HASH_OCTETS];
  private final byte[] sum = new byte[OctetHash.SHA1_OCTETS];
  private final byte[] expected = new byte[RESPONSE_OCTETS];
  private final byte[] challenge = new byte[CHALLENGE_OCTETS];

  /**
   * ChallengeHash (RFC 2759 section 8.2) of two challenges of 16 octets and the name, all in the
   * same array: 8 octets, valid until the next call.
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

  /**
   * The length of the Windows domain and backslash at the start of a name, which peers must not
   * hash (RFC 2759 section 4); 0 if there is none, or nothing follows it.
   */
  public static int domainOctets(byte[] octets, int name, int nameLength) {
    for (int at = nameLength - 2; at >= 0; at--) {
      if (octets[name + at] == '\\') {
        return at + 1;
      }
    }
    return 0;
  }

  /** Whether this NT response answers the challenge (RFC 2759 section 8.5). */
  public boolean responseHolds(
      byte[] hash, byte[] question, int questionOffset, byte[] response, int offset) {
    // Three keys of 56 bits from 16 octets, the last padded with zeros.
    Des.encrypt(
        (long) LONG.get(question, questionOffset),
        (long) LONG.get(hash, 0) >>> Byte.SIZE,
        (long) LONG.get(hash, DES_KEY_OCTETS) >>> Byte.SIZE,
        (long) (short) SHORT.get(hash, 2 * DES_KEY_OCTETS) << 40 & DES_KEY_BITS,
        expected);
    return ConstantTime.equal(expected, 0, response, offset, RESPONSE_OCTETS);
  }

  /**
   * HashNtPasswordHash (RFC 2759 section 8.4), which the session keys are derived from: 16 octets,
   * valid until the next call.
   */
  public byte[] hashOf(byte[] ntHash) {
    md4.hash(ntHash, ntHash.length, hashHash);
    return hashHash;
  }

  /**
   * GenerateAuthenticatorResponse (RFC 2759 section 8.7): "S=" and 40 digits, by which the server
   * proves that it knows the password too.
   */
  public void authenticatorResponse(
      byte[] hashHash, byte[] response, int offset, byte[] question, byte[] target, int at) {
    sha1.add(hashHash).add(response, offset, RESPONSE_OCTETS).add(SIGNING).into(sum, 0);
    sha1.add(sum).add(question, 0, CHALLENGE_OCTETS).add(PAD).into(sum, 0);
    target[at] = 'S';
    target[at + 1] = '=';
    for (int i = 0; i < sum.length; i++) {
      target[at + 2 + 2 * i] = DIGITS[sum[i] >>> 4 & 0xF];
      target[at + 3 + 2 * i] = DIGITS[sum[i] & 0xF];
    }
  }
}
