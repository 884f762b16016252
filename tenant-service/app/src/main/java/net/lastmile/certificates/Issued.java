package net.lastmile.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A new certificate and the key that belongs to it. */
public record Issued(X509Certificate certificate, PrivateKey key) {
  @Override
  public String toString() {
    return "Issued[" + certificate.getSubjectX500Principal() + "]";
  }
}
