package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.eap.EapIdentityView;
import net.lastmile.api.network.NasCertificateIssuedView;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.network.NasCertificateView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.certificates.CertificateUse;
import net.lastmile.certificates.Issued;
import net.lastmile.certificates.KeyStrength;
import net.lastmile.certificates.Pem;
import net.lastmile.certificates.PlatformAuthority;
import net.lastmile.eap.EapIdentities;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;
import net.lastmile.platform.problem.RequestError;

/** Certificates of the tenant's NAS, which identify them to edges over RadSec (R9). */
@ApplicationScoped
@Transactional
public class NasCertificates {
  /** Long, because somebody has to install the next one on the router by hand. */
  static final Duration VALIDITY = Duration.ofDays(2 * 365);

  private static final String SUBJECT = "nas";
  private static final String FIELD = "signingRequest";

  @PersistenceContext private EntityManager entities;
  @Inject private Network network;
  @Inject private PlatformAuthority authority;
  @Inject private EapIdentities identities;
  @Inject private NasSecrets secrets;
  @Inject private Idempotency idempotency;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** The request that an idempotency key stands for. */
  private record Order(UUID nas, String signingRequest) {}

  NasCertificateView get(UUID id) {
    Nas nas = network.require(id);
    if (nas.certificate() == null) {
      throw NasError.NO_CERTIFICATE.asException();
    }
    return view(nas.certificate());
  }

  NasCertificateIssuedView issue(String key, UUID id, NasCertificateRequest request) {
    NasCertificateIssuedView issued =
        idempotency.once(
            key,
            "nas.certificate",
            new Order(id, request.signingRequest()),
            NasCertificateIssuedView.class,
            () -> issue(id, request),
            NasCertificateIssuedView::withoutKey);
    if (request.signingRequest() == null && issued.privateKey() == null) {
      throw RequestError.ONCE_ONLY.asException();
    }
    return issued;
  }

  private NasCertificateIssuedView issue(UUID id, NasCertificateRequest request) {
    Nas nas = network.require(id);
    String name = "nas-" + id;
    if (request.signingRequest() != null) {
      PublicKey key = requestedKey(request.signingRequest());
      X509Certificate certificate =
          authority.get().issue(name, CertificateUse.CLIENT, key, VALIDITY, clock.instant());
      return new NasCertificateIssuedView(take(nas, certificate), null);
    }
    Issued issued = authority.get().issue(name, CertificateUse.CLIENT, VALIDITY, clock.instant());
    return new NasCertificateIssuedView(take(nas, issued.certificate()), Pem.of(issued.key()));
  }

  void revoke(UUID id) {
    Nas nas = network.require(id);
    if (nas.certificate() == null) {
      throw NasError.NO_CERTIFICATE.asException();
    }
    become(nas, null);
  }

  private static PublicKey requestedKey(String signingRequest) {
    FieldErrors errors = new FieldErrors();
    PublicKey key = Pem.requestedKey(signingRequest).orElse(null);
    errors.check(key != null, FIELD, "invalid", "A signing request (PKCS#10) as PEM.");
    errors.throwIfAny();
    errors.check(KeyStrength.suffices(key), FIELD, FieldFault.WEAK);
    errors.throwIfAny();
    return key;
  }

  private NasCertificateView take(Nas nas, X509Certificate certificate) {
    become(nas, certificate);
    return view(certificate);
  }

  private void become(Nas nas, X509Certificate after) {
    X509Certificate before = nas.certificate();
    nas.holdCertificate(after);
    entities.flush();
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        nas.id(),
        nas.name(),
        FieldChanges.none().field("certificate", serial(before), serial(after)));
    secrets.publish(nas);
  }

  private static String serial(X509Certificate certificate) {
    return certificate == null ? null : certificate.getSerialNumber().toString(16);
  }

  private NasCertificateView view(X509Certificate certificate) {
    EapIdentityView edges = identities.get();
    return new NasCertificateView(
        Pem.of(certificate),
        Fingerprint.of(certificate),
        certificate.getNotAfter().toInstant(),
        identities.shownName(),
        edges.authority());
  }
}
