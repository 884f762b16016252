package net.lastmile.edge.radius;

import java.security.MessageDigest;
import java.util.Arrays;

/** The secret of a NAS, with the two key blocks of HMAC-MD5 (RFC 2104) already hashed. */
public final class SharedSecret {
  private static final int BLOCK_OCTETS = 64;
  private static final int INNER_PAD = 0x36;
  private static final int OUTER_PAD = 0x5C;

  private final byte[] octets;
  private final int[] inner;
  private final int[] outer;

  public SharedSecret(byte[] octets) {
    this.octets = octets.clone();
    byte[] key = octets;
    if (key.length > BLOCK_OCTETS) {
      key = new byte[OctetHash.MD5_OCTETS];
      OctetHash.md5().add(octets).into(key, 0);
    }
    this.inner = hashed(key, INNER_PAD);
    this.outer = hashed(key, OUTER_PAD);
  }

  private static int[] hashed(byte[] key, int pad) {
    byte[] block = Arrays.copyOf(key, BLOCK_OCTETS);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= (byte) pad;
    }
    return OctetHash.md5().add(block).keep();
  }

  /** Adds the secret itself to a hash. */
  public void addTo(OctetHash hash) {
    hash.add(octets);
  }

  /** Starts the inner hash; nothing may have been added before. */
  void addInnerTo(OctetHash hash) {
    hash.resume(inner);
  }

  /** Starts the outer hash; nothing may have been added before. */
  void addOuterTo(OctetHash hash) {
    hash.resume(outer);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedSecret secret && MessageDigest.isEqual(octets, secret.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(inner);
  }

  @Override
  public String toString() {
    return "SharedSecret[hidden]";
  }
}
