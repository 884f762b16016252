package net.lastmile.api.subscribers;

import java.util.UUID;

/**
 * @param pem the certificate
 * @param privateKey PEM, shown this once and stored nowhere; null if the device brought its own
 * @param pkcs12 certificate, key and authority in one file for the device, as Base64; null without
 *     a private key
 * @param password of that file; null without a private key
 */
public record LineCertificateAddedView(
    LineCertificateView certificate,
    String pem,
    String privateKey,
    String pkcs12,
    String password) {
  /** The certificate's id. */
  public UUID id() {
    return certificate.id();
  }

  /** The part that may be stored. */
  public LineCertificateAddedView withoutKey() {
    return new LineCertificateAddedView(certificate, pem, null, null, null);
  }

  @Override
  public String toString() {
    return "LineCertificateAddedView[certificate=" + certificate + "]";
  }
}
