package net.lastmile.network;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.certificates.Pem;
import net.lastmile.edge.contract.record.ApiAccess;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.platform.persistence.Attributes;
import net.lastmile.platform.persistence.ListColumn;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;

/** A router that terminates lines and speaks RADIUS. */
@Entity
@ChangeTracking(ChangeTrackingType.DEFERRED)
@SuppressWarnings("unused") // Attributes copies them by name.
@Table(name = "nas")
class Nas {
  @Id private UUID id;
  private String name;
  private String address;

  @Enumerated(EnumType.STRING)
  private Vendor vendor;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_authenticator")
  private MessageAuthenticatorPolicy messageAuthenticator;

  @Column(name = "coa_port")
  private int coaPort;

  private boolean active;
  private String note;

  @Column(name = "directions_swapped")
  private boolean directionsSwapped;

  @Convert(converter = ListColumn.class)
  @Column(name = "allowed_realms")
  private List<String> allowedRealms;

  @Convert(converter = ListColumn.class)
  @Column(name = "allowed_pools")
  private List<String> allowedPools;

  @Column(name = "packets_per_second")
  private int packetsPerSecond;

  @Column(name = "coa_per_second")
  private int coaPerSecond;

  @Column(name = "unsigned_replies")
  private boolean unsignedReplies;

  /** PEM; null if it has none. */
  private String certificate;

  @Column(name = "sealed_secret")
  private byte[] sealedSecret;

  @Column(name = "short_secret")
  private boolean shortSecret;

  @Embedded private HeldApiAccess apiAccess;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Nas() {}

  Nas(UUID id, NasSettings settings, Instant now) {
    this.id = id;
    this.createdAt = now;
    change(settings);
  }

  final void change(NasSettings to) {
    Attributes.write(NasSettings.class, to, this);
  }

  /**
   * @param isShort whether it is too short to withstand guessing
   */
  void replaceSecret(byte[] sealed, boolean isShort) {
    sealedSecret = sealed;
    shortSecret = isShort;
  }

  /** Whether its secret is too short to withstand guessing. */
  boolean hasShortSecret() {
    return shortSecret;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  byte[] sealedSecret() {
    return sealedSecret;
  }

  /** The certificate that identifies it over RadSec, or null. */
  X509Certificate certificate() {
    return certificate == null ? null : Pem.certificates(certificate).getFirst();
  }

  /** Null removes the certificate. */
  void holdCertificate(X509Certificate its) {
    certificate = its == null ? null : Pem.of(its);
  }

  /** The log-in to its own API, or null. */
  HeldApiAccess apiAccess() {
    return apiAccess != null && apiAccess.isPresent() ? apiAccess : null;
  }

  /** Null removes the access. */
  void holdApiAccess(HeldApiAccess access) {
    apiAccess = access;
  }

  NasSettings settings() {
    return Attributes.read(NasSettings.class, this);
  }

  /** As the edges hold it. */
  NasRecord record(byte[] secretForRegion, ApiAccess apiForRegion) {
    return new NasRecord(
        id,
        name,
        address,
        vendor,
        messageAuthenticator,
        active,
        coaPort,
        secretForRegion,
        new NasPolicy(
            allowedRealms,
            allowedPools,
            packetsPerSecond,
            coaPerSecond,
            directionsSwapped,
            unsignedReplies,
            certificate == null ? "" : Fingerprint.of(certificate())),
        apiForRegion);
  }
}
