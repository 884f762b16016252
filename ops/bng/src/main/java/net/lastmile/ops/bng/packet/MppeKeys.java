package net.lastmile.ops.bng.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * The two 128-bit keys that both ends of an MS-CHAPv2 log-in derive from the password (RFC 3079
 * section 3.4), and the encryption under which the server sends them to the BNG (RFC 2548 section
 * 2.4.2). The names are from the server's view: it sends under the send key.
 */
final class MppeKeys {
  private static final int KEY_OCTETS = 16;
  private static final int SALT_OCTETS = 2;
  private static final byte[] MASTER = "This is the MPPE Master Key".getBytes(US_ASCII);
  private static final byte[] SERVER_RECEIVES =
      "On the client side, this is the send key; on the server side, it is the receive key."
          .getBytes(US_ASCII);
  private static final byte[] SERVER_SENDS =
      "On the client side, this is the receive key; on the server side, it is the send key."
          .getBytes(US_ASCII);
  private static final byte[] PAD_1 = new byte[40];
  private static final byte[] PAD_2 = new byte[40];

  static {
    Arrays.fill(PAD_2, (byte) 0xf2);
  }

  private final byte[] masterKey;

  MppeKeys(MsChapV2 exchange) {
    byte[] digest = Digests.sha1(exchange.hashOfHash(), exchange.ntResponse(), MASTER);
    masterKey = Arrays.copyOf(digest, KEY_OCTETS);
  }

  byte[] sendKey() {
    return startKey(SERVER_SENDS);
  }

  byte[] receiveKey() {
    return startKey(SERVER_RECEIVES);
  }

  private byte[] startKey(byte[] direction) {
    return Arrays.copyOf(Digests.sha1(masterKey, PAD_1, direction, PAD_2), KEY_OCTETS);
  }

  /**
   * Decrypts the value of MS-MPPE-Send-Key or MS-MPPE-Recv-Key.
   *
   * @return the key; empty if the value is malformed
   */
  static byte[] unwrap(byte[] value, byte[] secret, byte[] requestAuthenticator) {
    int cipherOctets = value.length - SALT_OCTETS;
    if (cipherOctets < KEY_OCTETS || cipherOctets % KEY_OCTETS != 0) {
      return new byte[0];
    }
    byte[] clear = new byte[cipherOctets];
    byte[] previous = Digests.md5(secret, requestAuthenticator, Arrays.copyOf(value, SALT_OCTETS));
    for (int at = 0; at < cipherOctets; at += KEY_OCTETS) {
      int from = SALT_OCTETS + at;
      for (int i = 0; i < KEY_OCTETS; i++) {
        clear[at + i] = (byte) (value[from + i] ^ previous[i]);
      }
      previous = Digests.md5(secret, Arrays.copyOfRange(value, from, from + KEY_OCTETS));
    }
    int length = clear[0] & 0xff;
    return length < clear.length ? Arrays.copyOfRange(clear, 1, 1 + length) : new byte[0];
  }
}
