package net.lastmile.certificates;

import org.bouncycastle.asn1.x509.KeyPurposeId;

/** What a certificate may be shown for. */
public enum CertificateUse {
  SERVER(KeyPurposeId.id_kp_serverAuth),
  CLIENT(KeyPurposeId.id_kp_clientAuth);

  private final KeyPurposeId purpose;

  CertificateUse(KeyPurposeId purpose) {
    this.purpose = purpose;
  }

  KeyPurposeId purpose() {
    return purpose;
  }
}
