package net.lastmile.eap;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import net.lastmile.api.eap.EapIdentityView;

/** EAP identities as the API shows them. */
final class EapIdentityViews {
  private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

  private EapIdentityViews() {}

  static EapIdentityView of(EapIdentity identity) {
    EapCertificate certificate = identity.certificate();
    X509Certificate server = certificate.server();
    return new EapIdentityView(
        identity.source().name(),
        text(server.getSubjectX500Principal()),
        text(server.getIssuerX500Principal()),
        server.getNotBefore().toInstant(),
        certificate.expiresAt(),
        fingerprint(server),
        certificate.chainPem(),
        certificate.authorityPem());
  }

  /** The name of a certificate in the audit trail. */
  static String name(EapCertificate certificate) {
    return text(certificate.server().getSubjectX500Principal())
        + " "
        + certificate.server().getSerialNumber().toString(16);
  }

  private static String text(X500Principal principal) {
    return principal.getName();
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return COLONS.formatHex(
          MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
