package net.lastmile.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  private final CertificateAuthority authority = CertificateAuthority.create("test", NOW);

  @Test
  void whatItIssuesLeadsToIt() throws Exception {
    X509Certificate server = issue(CertificateUse.SERVER).certificate();
    PKIXParameters trust =
        new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
    trust.setRevocationEnabled(false);
    trust.setDate(Date.from(NOW));
    var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server));
    assertThatCode(() -> CertPathValidator.getInstance("PKIX").validate(path, trust))
        .doesNotThrowAnyException();
    assertThat(server.getSubjectAlternativeNames()).containsExactly(List.of(2, "radius.isp.test"));
  }

  @Test
  void aCertificateIsForOneUseAndSignsNoOthers() throws Exception {
    X509Certificate server = issue(CertificateUse.SERVER).certificate();
    X509Certificate client = issue(CertificateUse.CLIENT).certificate();
    assertThat(server.getExtendedKeyUsage()).containsExactly(SERVER_AUTH);
    assertThat(client.getExtendedKeyUsage()).containsExactly(CLIENT_AUTH);
    assertThat(server.getBasicConstraints()).as("no authority").isEqualTo(-1);
    assertThat(authority.certificate().getBasicConstraints()).as("of leaves only").isZero();
    assertThat(server.getSerialNumber()).isNotEqualTo(client.getSerialNumber());
  }

  @Test
  void aDevicesNameIsCutBetweenCharacters() {
    String letter = "\ud835\udcb6";
    String name = "a".repeat(63) + letter;
    for (String username : List.of(name, name + letter, name + "b")) {
      X509Certificate device =
          authority.issueForDevice(username, Duration.ofDays(30), NOW).certificate();
      assertThat(device.getSubjectX500Principal().getName()).isEqualTo("CN=" + name);
    }
  }

  @Test
  void pemGivesBackWhatWasWritten() {
    Issued server = issue(CertificateUse.SERVER);
    List<X509Certificate> chain = List.of(server.certificate(), authority.certificate());
    assertThat(Pem.certificates(Pem.of(chain))).isEqualTo(chain);
    assertThat(Pem.certificates("-----BEGIN CERTIFICATE-----\nnonsense")).isEmpty();
    assertThat(Pem.privateKey("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))
        .isEmpty();
  }

  private Issued issue(CertificateUse use) {
    return authority.issue("radius.isp.test", use, Duration.ofDays(30), NOW);
  }
}
