package net.lastmile.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.ValidityUnit;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.platform.persistence.Attributes;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;

/**
 * A plan: what a line gets, at what price, for how long. A deleted plan is hidden but stays in the
 * table.
 */
@Entity
@ChangeTracking(ChangeTrackingType.DEFERRED)
@SuppressWarnings("unused") // Attributes copies them by name.
@Table(name = "plan")
class Plan {
  @Id private UUID id;
  private String name;

  @Column(name = "commercial_name")
  private String commercialName;

  @Column(name = "download_kbps")
  private int downloadKbps;

  @Column(name = "upload_kbps")
  private int uploadKbps;

  @Column(name = "burst_download_kbps")
  private int burstDownloadKbps;

  @Column(name = "burst_upload_kbps")
  private int burstUploadKbps;

  @Column(name = "burst_threshold_download_kbps")
  private int burstThresholdDownloadKbps;

  @Column(name = "burst_threshold_upload_kbps")
  private int burstThresholdUploadKbps;

  @Column(name = "burst_seconds")
  private int burstSeconds;

  @Column(name = "price_minor")
  private long priceMinor;

  @Column(name = "day_price_minor")
  private long dayPriceMinor;

  @Column(name = "reset_price_minor")
  private long resetPriceMinor;

  private int validity;

  @Enumerated(EnumType.STRING)
  @Column(name = "validity_unit")
  private ValidityUnit validityUnit;

  @Enumerated(EnumType.STRING)
  private BillingCycle cycle;

  @Column(name = "anchor_day")
  private int anchorDay;

  private String pool;

  @Column(name = "preferred_nas_id")
  private UUID preferredNasId;

  @Column(name = "address_list_in")
  private String addressListIn;

  @Column(name = "address_list_out")
  private String addressListOut;

  @Column(name = "queue_type")
  private String queueType;

  @Column(name = "filter_id")
  private String filterId;

  @Column(name = "interim_seconds")
  private int interimSeconds;

  private boolean active;

  @Column(name = "ipv4_pool_id")
  private UUID ipv4PoolId;

  @Column(name = "ipv6_pool_id")
  private UUID ipv6PoolId;

  @Column(name = "delegated_pool_id")
  private UUID delegatedPoolId;

  @Column(name = "framed_ipv6_pool")
  private String framedIpv6Pool;

  @Column(name = "delegated_ipv6_pool")
  private String delegatedIpv6Pool;

  @Column(name = "session_limit")
  private int sessionLimit;

  @Column(name = "dns_primary")
  private String dnsPrimary;

  @Column(name = "dns_secondary")
  private String dnsSecondary;

  @Column(name = "dns_ipv6_primary")
  private String dnsIpv6Primary;

  @Column(name = "dns_ipv6_secondary")
  private String dnsIpv6Secondary;

  @Column(name = "idle_seconds")
  private int idleSeconds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Version private long version;

  protected Plan() {}

  Plan(UUID id, PlanTerms terms, Instant now) {
    this.id = id;
    this.createdAt = now;
    change(terms);
  }

  final void change(PlanTerms to) {
    Attributes.write(PlanTerms.class, to, this);
  }

  void delete(Instant now) {
    deletedAt = now;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean isActive() {
    return active;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  Instant createdAt() {
    return createdAt;
  }

  PlanTerms terms() {
    return Attributes.read(PlanTerms.class, this);
  }

  /** As the edges hold it. */
  PlanRecord record() {
    return terms().record(id);
  }
}
