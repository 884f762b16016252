package net.lastmile.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.platform.persistence.TenantRef;

/**
 * An Internet provider. It is created by provisioning, becomes active when the last step is done,
 * and lets nobody in before that.
 */
@Entity
@Table(name = "tenant", schema = "platform")
class Tenant {
  @Id private UUID id;
  private String slug;
  private String company;

  @Enumerated(EnumType.STRING)
  private TenantStatus status;

  private String country;

  @Column(name = "time_zone")
  private String timeZone;

  private String currency;
  private String locale;

  @Column(name = "brand_color")
  private String brandColor;

  @Column(name = "explain_rejects")
  private boolean explainRejects;

  @Convert(converter = FeatureColumn.class)
  private FeatureChoices features = FeatureChoices.NONE;

  private String region;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Tenant() {}

  Tenant(UUID id, NewTenant request, String region, Instant now) {
    this.id = id;
    this.slug = request.slug();
    this.company = request.company();
    this.status = TenantStatus.PROVISIONING;
    this.country = request.country();
    this.timeZone = request.timeZone();
    this.currency = request.currency();
    this.locale = request.locale();
    this.region = region;
    this.createdAt = now;
  }

  void activate() {
    if (status != TenantStatus.PROVISIONING && status != TenantStatus.ACTIVE) {
      throw new IllegalStateException("a tenant that is " + status + " is not activated");
    }
    status = TenantStatus.ACTIVE;
  }

  void change(TenantSettings to) {
    company = to.company();
    country = to.country();
    timeZone = to.timeZone();
    currency = to.currency();
    locale = to.locale();
    brandColor = to.brandColor();
    explainRejects = to.explainRejects();
    features = to.features();
  }

  TenantSettings settings() {
    return new TenantSettings(
        company, country, timeZone, currency, locale, brandColor, explainRejects, features);
  }

  TenantRef ref() {
    return new TenantRef(id, slug);
  }

  KnownTenant known() {
    return new KnownTenant(ref(), status, region, settings(), createdAt);
  }
}
