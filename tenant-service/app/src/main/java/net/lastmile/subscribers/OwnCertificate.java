package net.lastmile.subscribers;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import net.lastmile.certificates.KeyStrength;
import net.lastmile.certificates.Pem;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** Reads a certificate that a device already has. */
final class OwnCertificate {
  static final String FIELD = "certificate";

  private OwnCertificate() {}

  /**
   * The first certificate of the text; those after it are its chain, which no edge uses.
   *
   * @return null if there is none; {@code errors} says what is wrong
   */
  static X509Certificate read(String pem, Instant now, FieldErrors errors) {
    List<X509Certificate> certificates = Pem.certificates(pem);
    if (certificates.isEmpty()) {
      errors.add(FIELD, "invalid", "A certificate as PEM.");
      return null;
    }
    X509Certificate certificate = certificates.getFirst();
    errors
        .check(
            Date.from(now).before(certificate.getNotAfter()),
            FIELD,
            "expired",
            "The certificate has expired.")
        .check(KeyStrength.suffices(certificate.getPublicKey()), FIELD, FieldFault.WEAK)
        .check(
            certificate.getBasicConstraints() < 0,
            FIELD,
            "authority",
            "This is an authority's certificate, not a device's.");
    return certificate;
  }
}
