package net.lastmile.edge.radsec;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** The name a certificate goes by in the NAS's record. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 as lower-case hexadecimal digits. */
  static String of(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }
}
