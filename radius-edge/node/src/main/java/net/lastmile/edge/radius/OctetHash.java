package net.lastmile.edge.radius;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A message digest that is reused. For one thread. */
public final class OctetHash {
  public static final int MD5_OCTETS = 16;
  public static final int SHA1_OCTETS = 20;

  private final Md5 md5;
  private final MessageDigest other;

  private OctetHash(Md5 md5, MessageDigest other) {
    this.md5 = md5;
    this.other = other;
  }

  /** RFC 2865 uses MD5 throughout; nothing else would be understood. */
  public static OctetHash md5() {
    return new OctetHash(new Md5(), null);
  }

  /** RFC 2759 and RFC 3079 use SHA-1. */
  public static OctetHash sha1() {
    try {
      return new OctetHash(null, MessageDigest.getInstance("SHA-1"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public OctetHash add(byte[] octets) {
    return add(octets, 0, octets.length);
  }

  public OctetHash add(byte[] octets, int offset, int length) {
    if (md5 != null) {
      md5.add(octets, offset, length);
    } else {
      other.update(octets, offset, length);
    }
    return this;
  }

  public OctetHash add(byte octet) {
    if (md5 != null) {
      md5.add(octet);
    } else {
      other.update(octet);
    }
    return this;
  }

  /** For MD5: the state after exactly one whole block. */
  int[] keep() {
    return md5.keep();
  }

  /** For MD5: continues from a saved state. */
  OctetHash resume(int[] state) {
    md5.resume(state);
    return this;
  }

  /** Writes the hash and starts afresh. */
  public void into(byte[] target, int offset) {
    if (md5 != null) {
      md5.into(target, offset);
      return;
    }
    try {
      other.digest(target, offset, SHA1_OCTETS);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
