package net.lastmile.edge.radius;

/**
 * Hides values as Tunnel-Password (RFC 2868 section 3.5) and the MPPE keys (RFC 2548 section 2.4.2)
 * are hidden. For one thread.
 */
public final class SaltEncryption {
  private static final int SALT_OCTETS = 2;
  private static final int BLOCK_OCTETS = OctetHash.MD5_OCTETS;

  private final OctetHash md5 = OctetHash.md5();
  private final byte[] mask = new byte[BLOCK_OCTETS];
  private int salts;

  /**
   * Salt, then the hidden length and value, filled up to whole blocks.
   *
   * @param plain at most 239 octets, which is what fits an attribute
   * @param authenticator octets that hold the Request Authenticator at {@code offset}
   */
  public byte[] hide(byte[] plain, byte[] authenticator, int offset, SharedSecret secret) {
    int blocks = (1 + plain.length + BLOCK_OCTETS - 1) / BLOCK_OCTETS;
    byte[] value = new byte[SALT_OCTETS + blocks * BLOCK_OCTETS];
    // Unlike within a packet, and the highest bit set, as both RFCs ask.
    int salt = salts++ & 0x7FFF | 0x8000;
    value[0] = (byte) (salt >>> 8);
    value[1] = (byte) salt;
    value[SALT_OCTETS] = (byte) plain.length;
    System.arraycopy(plain, 0, value, SALT_OCTETS + 1, plain.length);
    secret.addTo(md5);
    md5.add(authenticator, offset, RadiusPacket.AUTHENTICATOR_OCTETS)
        .add(value, 0, SALT_OCTETS)
        .into(mask, 0);
    for (int block = SALT_OCTETS; block < value.length; block += BLOCK_OCTETS) {
      for (int i = 0; i < BLOCK_OCTETS; i++) {
        value[block + i] ^= mask[i];
      }
      secret.addTo(md5);
      md5.add(value, block, BLOCK_OCTETS).into(mask, 0);
    }
    return value;
  }
}
