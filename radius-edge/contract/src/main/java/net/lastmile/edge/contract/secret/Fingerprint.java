package net.lastmile.edge.contract.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Identifies a certificate, in records and in handshakes. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 as lower-case hexadecimal digits. */
  public static String of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
