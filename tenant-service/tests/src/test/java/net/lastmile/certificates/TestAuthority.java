package net.lastmile.certificates;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** An authority such as a tenant could have of its own. */
public final class TestAuthority {
  private static final Duration AGE = Duration.ofDays(30);

  private final CertificateAuthority authority =
      CertificateAuthority.create("tenant's own", Instant.now().minus(AGE));

  public X509Certificate certificate() {
    return authority.certificate();
  }

  public Issued issue(String name, Duration validity, Instant at) {
    return authority.issue(name, CertificateUse.SERVER, validity, at);
  }

  public X509Certificate certify(String name, PublicKey key) {
    return authority.issue(name, CertificateUse.SERVER, key, AGE, Instant.now());
  }

  /** With line ends as many tools write them, CR and LF. */
  public static String pem(PrivateKey key) {
    return "-----BEGIN PRIVATE KEY-----\r\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\r\n-----END PRIVATE KEY-----\r\n";
  }
}
