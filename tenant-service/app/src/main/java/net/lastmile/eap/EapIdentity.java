package net.lastmile.eap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The one certificate chain and key of a tenant. */
@Entity
@Table(name = "eap_identity")
class EapIdentity {
  static final int ID = 1;

  /** Who provided it. */
  enum Source {
    /** Renewed by the platform. */
    PLATFORM,
    /** Brought and renewed by the tenant. */
    TENANT
  }

  @Id private int id = ID;

  @Enumerated(EnumType.STRING)
  private Source source;

  private String chain;
  private String authority;

  @Column(name = "sealed_key")
  private byte[] sealedKey;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Version private long version;

  protected EapIdentity() {}

  EapIdentity(Source source, EapCertificate certificate, byte[] sealedKey) {
    become(source, certificate, sealedKey);
  }

  final void become(Source newSource, EapCertificate certificate, byte[] newSealedKey) {
    source = newSource;
    chain = certificate.chainPem();
    authority = certificate.authorityPem();
    expiresAt = certificate.expiresAt();
    sealedKey = newSealedKey;
  }

  /** Whether the platform must renew it now. */
  boolean isDue(Instant before) {
    return source == Source.PLATFORM && expiresAt.isBefore(before);
  }

  Source source() {
    return source;
  }

  EapCertificate certificate() {
    return EapCertificate.stored(chain, authority);
  }
}
