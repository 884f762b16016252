package net.lastmile.portal.eap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Converts certificates between PEM and DER. */
final class Certificates {
  private Certificates() {}

  /** The first certificate of a PEM text, as DER. */
  static byte[] der(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException("the API's certificate cannot be read", e);
    }
  }
}
