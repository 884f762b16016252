package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.LineCertificateAddedView;
import net.lastmile.api.subscribers.LineCertificateRequest;
import net.lastmile.api.subscribers.LineCertificateView;
import net.lastmile.certificates.CertificateAuthority;
import net.lastmile.certificates.Issued;
import net.lastmile.certificates.KeyFile;
import net.lastmile.certificates.Pem;
import net.lastmile.certificates.TenantAuthority;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.RequestError;

/** Issues, accepts and revokes certificates of lines' devices (ADR 0030). */
@ApplicationScoped
@Transactional
public class LineCertificateDesk {
  /** Long, because somebody has to install the next one on the device by hand. */
  static final Duration VALIDITY = Duration.ofDays(2 * 365);

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is(
              "line_certificate_fingerprint",
              SubscriberError.CERTIFICATE_TAKEN,
              OwnCertificate.FIELD);

  @PersistenceContext private EntityManager entities;
  @Inject private Subscribers subscribers;
  @Inject private ShownCertificates certificates;
  @Inject private TenantAuthority authority;
  @Inject private Idempotency idempotency;
  @Inject private Clock clock;

  /** The request that an idempotency key stands for. */
  private record Order(UUID subscriber, LineCertificateRequest request) {}

  List<LineCertificateView> list(UUID id) {
    subscribers.requireThere(id);
    return certificates.of(id).stream().map(LineCertificate::view).toList();
  }

  LineCertificateAddedView add(String key, UUID id, LineCertificateRequest request) {
    LineCertificateAddedView added =
        idempotency.once(
            key,
            "subscriber.certificate",
            new Order(id, request),
            LineCertificateAddedView.class,
            () -> add(id, request),
            LineCertificateAddedView::withoutKey);
    if (request.certificate() == null && added.privateKey() == null) {
      throw RequestError.ONCE_ONLY.asException();
    }
    return added;
  }

  private LineCertificateAddedView add(UUID id, LineCertificateRequest request) {
    String username = subscribers.lineOf(id).username();
    FieldErrors errors = new FieldErrors();
    X509Certificate own =
        request.certificate() == null
            ? null
            : OwnCertificate.read(request.certificate(), clock.instant(), errors);
    errors.throwIfAny();
    return own == null ? issue(id, username, request.name()) : take(id, request.name(), own);
  }

  private LineCertificateAddedView issue(UUID id, String username, String name) {
    Instant now = clock.instant();
    CertificateAuthority issuer = authority.get();
    Issued issued = issuer.issueForDevice(username, VALIDITY, now);
    KeyFile file = KeyFile.of(issued, issuer.certificate());
    LineCertificate certificate =
        new LineCertificate(Ids.next(), id, name.strip(), issued.certificate(), true, now);
    keep(id, certificate);
    return new LineCertificateAddedView(
        certificate.view(),
        certificate.pem(),
        Pem.of(issued.key()),
        Base64.getEncoder().encodeToString(file.octets()),
        file.password());
  }

  private LineCertificateAddedView take(UUID id, String name, X509Certificate own) {
    LineCertificate certificate =
        new LineCertificate(Ids.next(), id, name.strip(), own, false, clock.instant());
    keep(id, certificate);
    return new LineCertificateAddedView(certificate.view(), certificate.pem(), null, null, null);
  }

  private void keep(UUID id, LineCertificate certificate) {
    if (certificates.of(id).size() >= LineCertificates.MAX) {
      throw SubscriberError.TOO_MANY_CERTIFICATES.asException();
    }
    entities.persist(certificate);
    CONSTRAINTS.flush(entities);
    subscribers.certificatesChanged(id, null, certificate.title());
  }

  void revoke(UUID id, UUID certificateId) {
    subscribers.requireThere(id);
    LineCertificate certificate = entities.find(LineCertificate.class, certificateId);
    if (certificate == null || !certificate.isOf(id)) {
      throw SubscriberError.NO_CERTIFICATE.asException();
    }
    entities.remove(certificate);
    subscribers.certificatesChanged(id, certificate.title(), null);
  }
}
