package net.lastmile.eap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.eap.EapIdentityView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.certificates.CertificateAuthority;
import net.lastmile.certificates.CertificateUse;
import net.lastmile.certificates.Issued;
import net.lastmile.certificates.PlatformAuthority;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.TlsIdentityRecord;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.edges.Regions;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.secrets.TenantSecrets;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/** The current tenant's EAP identity. */
@ApplicationScoped
@Transactional
public class EapIdentities {
  /** The longest validity that the strictest common devices accept. */
  static final Duration VALIDITY = Duration.ofDays(397);

  /** Leaves time for an edge that was cut off, or for people to notice. */
  public static final Duration RENEW_BEFORE = Duration.ofDays(60);

  private static final String SUBJECT = "eap_identity";
  private static final String PURPOSE = "eap-identity";

  /** Each tenant has only one such record, so it needs no name. */
  private static final String KEY = "";

  @PersistenceContext private EntityManager entities;
  @Inject private PlatformAuthority authority;
  @Inject private TenantContext context;
  @Inject private TenantSecrets secrets;
  @Inject private PlatformConfig config;
  @Inject private Regions regions;
  @Inject private Tenants tenants;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * @throws net.lastmile.platform.problem.ProblemException if it has not been created yet
   */
  public EapIdentityView get() {
    EapIdentity identity = entities.find(EapIdentity.class, EapIdentity.ID);
    if (identity == null) {
      throw EapError.NOT_READY.asException();
    }
    return EapIdentityViews.of(identity);
  }

  EapIdentityView replace(EapIdentityRequest request) {
    OwnIdentity own = OwnIdentity.of(request, clock.instant());
    return take(EapIdentity.Source.TENANT, own.certificate(), own.key());
  }

  /** Has the platform's authority issue a new identity that replaces any other. */
  EapIdentityView issue() {
    CertificateAuthority issuer = authority.get();
    Issued issued = issuer.issue(serverName(), CertificateUse.SERVER, VALIDITY, clock.instant());
    return take(
        EapIdentity.Source.PLATFORM,
        new EapCertificate(List.of(issued.certificate()), issuer.certificate()),
        issued.key());
  }

  /** Issues an identity if there is none or the platform's expires soon. */
  void keepFresh() {
    EapIdentity identity = entities.find(EapIdentity.class, EapIdentity.ID);
    if (identity == null || identity.isDue(clock.instant().plus(RENEW_BEFORE))) {
      issue();
    }
  }

  /**
   * The DNS name that edges show, from the tenant's own certificate or from the one issued here.
   */
  public String shownName() {
    EapIdentity identity = entities.find(EapIdentity.class, EapIdentity.ID);
    return identity == null ? serverName() : identity.certificate().dnsName();
  }

  private String serverName() {
    KnownTenant tenant = tenants.current();
    return "radius." + tenant.slug() + "." + config.publicUrl().getHost();
  }

  private EapIdentityView take(
      EapIdentity.Source source, EapCertificate certificate, PrivateKey key) {
    byte[] sealed = secrets.seal(key.getEncoded(), PURPOSE);
    EapIdentity identity = entities.find(EapIdentity.class, EapIdentity.ID);
    String before = identity == null ? null : EapIdentityViews.name(identity.certificate());
    if (identity == null) {
      identity = new EapIdentity(source, certificate, sealed);
      entities.persist(identity);
    } else {
      identity.become(source, certificate, sealed);
    }
    entities.flush();
    String name = EapIdentityViews.name(certificate);
    audit.record(
        before == null ? AuditAction.CREATE : AuditAction.UPDATE,
        SUBJECT,
        null,
        name,
        FieldChanges.none().field("certificate", before, name).secret("key", true));
    publish(certificate, key);
    return EapIdentityViews.of(identity);
  }

  private void publish(EapCertificate certificate, PrivateKey key) {
    byte[] sealed =
        regions.seal(key.getEncoded(), TlsIdentityRecord.keyContext(context.require().id()));
    TlsIdentityRecord record = new TlsIdentityRecord(certificate.encoded(), sealed);
    feed.put(RecordKind.TLS_IDENTITY, KEY, record.encode());
  }
}
