package net.lastmile.tenancy.domains;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainState;
import net.lastmile.api.tenancy.DomainView;

/** A host name that a tenant claims, and owns once it is verified. */
@Entity
@Table(name = "tenant_domain", schema = "platform")
class OwnDomain {
  private static final String RECORD_PREFIX = "_lastmile.";
  private static final String VALUE_PREFIX = "lastmile-verification=";

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  private String name;
  private String token;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Version private long version;

  protected OwnDomain() {}

  OwnDomain(UUID id, UUID tenantId, String name, String token, Instant now) {
    this.id = id;
    this.tenantId = tenantId;
    this.name = name;
    this.token = token;
    this.createdAt = now;
  }

  /** Has an effect only once: the first proof counts. */
  void verify(Instant now) {
    if (verifiedAt == null) {
      verifiedAt = now;
    }
  }

  UUID id() {
    return id;
  }

  UUID tenantId() {
    return tenantId;
  }

  String name() {
    return name;
  }

  boolean isVerified() {
    return verifiedAt != null;
  }

  TxtProof proof() {
    return new TxtProof(RECORD_PREFIX + name, VALUE_PREFIX + token);
  }

  DomainView view() {
    return new DomainView(
        id,
        name,
        isVerified() ? DomainState.VERIFIED : DomainState.PENDING,
        proof().recordName(),
        proof().value(),
        createdAt,
        verifiedAt);
  }
}
