package net.lastmile.edge.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.lastmile.edge.radius.OctetHash;
import net.lastmile.edge.radius.SaltEncryption;
import net.lastmile.edge.radius.SharedSecret;

/**
 * Session keys of MS-CHAPv2 (RFC 3079 section 3) and how they are encrypted on their way to the NAS
 * (RFC 2548). For one thread.
 */
public final class MppeKeys {
  static final int KEY_OCTETS = 16;

  private static final byte[] MASTER =
      "This is the MPPE Master Key".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SERVER_RECEIVES =
      padded(
          "On the client side, this is the send key; on the server side, it is the receive key.");
  private static final byte[] SERVER_SENDS =
      padded(
          "On the client side, this is the receive key; on the server side, it is the send key.");
  private static final int PAD_OCTETS = 40;
  private static final byte PAD_TWO = (byte) 0xF2;
  // Length of MS-CHAP-MPPE-Keys.
  private static final int HIDDEN_OCTETS = 32;

  private final SaltEncryption encryption = new SaltEncryption();
  private final OctetHash sha1 = OctetHash.sha1();
  private final OctetHash md5 = OctetHash.md5();
  private final byte[] master = new byte[KEY_OCTETS];
  private final byte[] key = new byte[KEY_OCTETS];
  private final byte[] sum = new byte[OctetHash.SHA1_OCTETS];
  private final byte[] mask = new byte[OctetHash.MD5_OCTETS];

  /**
   * GetMasterKey, RFC 3079 section 3.4: {@link #send} and {@link #receive} derive their keys from
   * it.
   */
  void begin(byte[] hashHash, byte[] response, int offset) {
    sha1.add(hashHash).add(response, offset, MsChap.RESPONSE_OCTETS).add(MASTER).into(sum, 0);
    System.arraycopy(sum, 0, master, 0, KEY_OCTETS);
  }

  /** The key that the server sends with: 16 octets, valid until the next call. */
  byte[] send() {
    return asymmetric(SERVER_SENDS);
  }

  /** The key that the server receives with: as {@link #send}. */
  byte[] receive() {
    return asymmetric(SERVER_RECEIVES);
  }

  /** GetAsymmetricStartKey, RFC 3079 section 3.4. */
  private byte[] asymmetric(byte[] paddedDirection) {
    sha1.add(master).add(paddedDirection).into(sum, 0);
    System.arraycopy(sum, 0, key, 0, KEY_OCTETS);
    return key;
  }

  /** As {@link #hide(byte[], byte[], int, SharedSecret)}, into {@code target}. */
  void hide(
      byte[] key, byte[] authenticator, int offset, SharedSecret secret, byte[] target, int at) {
    encryption.hide(key, authenticator, offset, secret, target, at);
  }

  /**
   * The value of MS-MPPE-Send-Key or MS-MPPE-Recv-Key (RFC 2548 section 2.4.2).
   *
   * @param authenticator octets that hold the Request Authenticator at {@code offset}
   */
  public byte[] hide(byte[] key, byte[] authenticator, int offset, SharedSecret secret) {
    return encryption.hide(key, authenticator, offset, secret);
  }

  /**
   * The value of MS-CHAP-MPPE-Keys (RFC 2548 section 2.4.1), which MS-CHAP of the first version
   * uses: an empty LAN Manager key and the hash of the hash, encrypted like User-Password.
   */
  byte[] hideFirstVersion(byte[] hashHash, byte[] authenticator, int offset, SharedSecret secret) {
    byte[] value = new byte[HIDDEN_OCTETS];
    System.arraycopy(hashHash, 0, value, 8, hashHash.length);
    secret.addTo(md5);
    md5.add(authenticator, offset, 16).into(mask, 0);
    xor(value, 0, mask.length);
    secret.addTo(md5);
    md5.add(value, 0, mask.length).into(mask, 0);
    xor(value, mask.length, mask.length);
    return value;
  }

  /** The text for a direction, between zeros and the second pad. */
  private static byte[] padded(String direction) {
    byte[] sentence = direction.getBytes(StandardCharsets.US_ASCII);
    byte[] padded = new byte[PAD_OCTETS + sentence.length + PAD_OCTETS];
    System.arraycopy(sentence, 0, padded, PAD_OCTETS, sentence.length);
    Arrays.fill(padded, PAD_OCTETS + sentence.length, padded.length, PAD_TWO);
    return padded;
  }

  private void xor(byte[] value, int from, int count) {
    for (int i = 0; i < count; i++) {
      value[from + i] ^= mask[i];
    }
  }
}
