package net.lastmile.edge.radius;

import java.util.Arrays;

/**
 * Encrypts values like Tunnel-Password (RFC 2868 section 3.5) and the MPPE keys (RFC 2548 section
 * 2.4.2). For one thread.
 */
public final class SaltEncryption {
  private static final int SALT_OCTETS = 2;
  private static final int BLOCK_OCTETS = OctetHash.MD5_OCTETS;

  private final OctetHash md5 = OctetHash.md5();
  private final byte[] mask = new byte[BLOCK_OCTETS];
  private int salts;

  public SaltEncryption() {
    this(0);
  }

  /**
   * @param firstSalt where the salts start; must differ from before if authenticators repeat
   */
  public SaltEncryption(int firstSalt) {
    salts = firstSalt;
  }

  /** The length of the result of {@link #hide} for so many octets. */
  public static int hiddenOctets(int plain) {
    return SALT_OCTETS + (1 + plain + BLOCK_OCTETS - 1) / BLOCK_OCTETS * BLOCK_OCTETS;
  }

  /**
   * Returns the salt, then length and value encrypted, padded to whole blocks.
   *
   * @param plain at most 239 octets, so that the result fits an attribute
   * @param authenticator array that holds the Request Authenticator at {@code offset}
   */
  public byte[] hide(byte[] plain, byte[] authenticator, int offset, SharedSecret secret) {
    byte[] value = new byte[hiddenOctets(plain.length)];
    hide(plain, authenticator, offset, secret, value, 0);
    return value;
  }

  /** As {@link #hide(byte[], byte[], int, SharedSecret)}, to {@code at} in {@code target}. */
  public void hide(
      byte[] plain, byte[] authenticator, int offset, SharedSecret secret, byte[] target, int at) {
    int end = at + hiddenOctets(plain.length);
    // Unique within a packet, and with the highest bit set, as both RFCs demand.
    int salt = salts++ & 0x7FFF | 0x8000;
    target[at] = (byte) (salt >>> 8);
    target[at + 1] = (byte) salt;
    int first = at + SALT_OCTETS;
    target[first] = (byte) plain.length;
    System.arraycopy(plain, 0, target, first + 1, plain.length);
    Arrays.fill(target, first + 1 + plain.length, end, (byte) 0);
    secret.addTo(md5);
    md5.add(authenticator, offset, RadiusPacket.AUTHENTICATOR_OCTETS)
        .add(target, at, SALT_OCTETS)
        .into(mask, 0);
    mask(target, first);
    for (int block = first + BLOCK_OCTETS; block < end; block += BLOCK_OCTETS) {
      secret.addTo(md5);
      md5.add(target, block - BLOCK_OCTETS, BLOCK_OCTETS).into(mask, 0);
      mask(target, block);
    }
  }

  private void mask(byte[] octets, int from) {
    for (int i = 0; i < BLOCK_OCTETS; i++) {
      octets[from + i] ^= mask[i];
    }
  }
}
