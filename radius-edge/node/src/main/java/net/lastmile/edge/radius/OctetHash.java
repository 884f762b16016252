package net.lastmile.edge.radius;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A message digest that is kept and used again. For one thread. */
public final class OctetHash {
  public static final int MD5_OCTETS = 16;
  public static final int SHA1_OCTETS = 20;

  private final MessageDigest digest;
  private final int size;

  private OctetHash(String algorithm, int size) {
    try {
      this.digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    this.size = size;
  }

  /** RFC 2865 builds on MD5 throughout; nothing else would be understood. */
  public static OctetHash md5() {
    return new OctetHash("MD5", MD5_OCTETS);
  }

  /** RFC 2759 and RFC 3079 build on SHA-1. */
  public static OctetHash sha1() {
    return new OctetHash("SHA-1", SHA1_OCTETS);
  }

  public OctetHash add(byte[] octets) {
    digest.update(octets);
    return this;
  }

  public OctetHash add(byte[] octets, int offset, int length) {
    digest.update(octets, offset, length);
    return this;
  }

  public OctetHash add(byte octet) {
    digest.update(octet);
    return this;
  }

  /** Writes the hash and begins anew. */
  public void into(byte[] target, int offset) {
    try {
      digest.digest(target, offset, size);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
