package net.lastmile.edge.contract.secret;

import java.nio.charset.StandardCharsets;

/** The NT hash of a password for MS-CHAP (RFC 2759 section 8.3). */
public final class NtHash {
  private NtHash() {}

  /** The 16 octets of MD4 over the password in UTF-16LE. */
  public static byte[] of(String password) {
    byte[] octets = password.getBytes(StandardCharsets.UTF_16LE);
    byte[] hash = new byte[Md4.HASH_OCTETS];
    new Md4().hash(octets, octets.length, hash);
    return hash;
  }
}
