package net.lastmile.eap;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.lastmile.certificates.Pem;

/**
 * A server's certificate with the chain up to the one that devices trust.
 *
 * @param chain the server's certificate first
 * @param authority the certificate that devices must trust
 */
record EapCertificate(List<X509Certificate> chain, X509Certificate authority) {
  private static final Integer DNS_NAME = 2;

  static EapCertificate stored(String chainPem, String authorityPem) {
    return new EapCertificate(
        Pem.certificates(chainPem), Pem.certificates(authorityPem).getFirst());
  }

  X509Certificate server() {
    return chain.getFirst();
  }

  /** The server's first DNS name (RFC 5280 section 4.2.1.6); its subject if it has none. */
  String dnsName() {
    try {
      Collection<List<?>> names = server().getSubjectAlternativeNames();
      return (names == null ? List.<List<?>>of() : names)
          .stream()
              .filter(name -> name.getFirst().equals(DNS_NAME))
              .map(name -> name.get(1).toString())
              .findFirst()
              .orElseGet(() -> server().getSubjectX500Principal().getName());
    } catch (CertificateParsingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When the first certificate of the chain expires. */
  Instant expiresAt() {
    return chain.stream()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  String chainPem() {
    return Pem.of(chain);
  }

  String authorityPem() {
    return Pem.of(authority);
  }

  /** As DER, for the edges. */
  List<byte[]> encoded() {
    List<byte[]> encoded = new ArrayList<>();
    try {
      for (X509Certificate certificate : chain) {
        encoded.add(certificate.getEncoded());
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    return encoded;
  }
}
