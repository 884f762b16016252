package net.lastmile.api.subscribers;

import java.util.UUID;

/**
 * @param pem the certificate
 * @param privateKey PEM, shown this once and kept nowhere; null if the device brought its own
 * @param pkcs12 both and the authority in one file for the device, as Base64; null as well
 * @param password of that file; null as well
 */
public record LineCertificateAddedView(
    LineCertificateView certificate,
    String pem,
    String privateKey,
    String pkcs12,
    String password) {
  /** Of the certificate. */
  public UUID id() {
    return certificate.id();
  }

  /** What of it may be kept. */
  public LineCertificateAddedView withoutKey() {
    return new LineCertificateAddedView(certificate, pem, null, null, null);
  }

  @Override
  public String toString() {
    return "LineCertificateAddedView[certificate=" + certificate + "]";
  }
}
