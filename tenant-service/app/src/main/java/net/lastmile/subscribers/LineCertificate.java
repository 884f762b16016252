package net.lastmile.subscribers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.lastmile.api.subscribers.LineCertificateView;
import net.lastmile.certificates.Pem;
import net.lastmile.edge.contract.secret.Fingerprint;

/** The certificate that a device of a line shows when it logs in; deleted when it is revoked. */
@Entity
@Table(name = "line_certificate")
class LineCertificate {
  @Id private UUID id;

  @Column(name = "subscriber_id")
  private UUID subscriberId;

  private String name;
  private String certificate;
  private String fingerprint;
  private boolean issued;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected LineCertificate() {}

  LineCertificate(
      UUID id,
      UUID subscriberId,
      String name,
      X509Certificate certificate,
      boolean issued,
      Instant now) {
    this.id = id;
    this.subscriberId = subscriberId;
    this.name = name;
    this.certificate = Pem.of(certificate);
    this.fingerprint = Fingerprint.of(certificate);
    this.issued = issued;
    // Truncated as in the database, so that the first answer equals later ones.
    this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  boolean isOf(UUID subscriber) {
    return subscriberId.equals(subscriber);
  }

  /** Its name in the audit trail. */
  String title() {
    return name + " (" + fingerprint + ")";
  }

  String pem() {
    return certificate;
  }

  LineCertificateView view() {
    X509Certificate read = Pem.certificates(certificate).getFirst();
    return new LineCertificateView(
        id,
        name,
        read.getSubjectX500Principal().getName(),
        fingerprint,
        read.getNotAfter().toInstant(),
        issued,
        createdAt);
  }
}
