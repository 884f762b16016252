package net.lastmile.vendors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.vendors.VendorRevisionView;
import net.lastmile.edge.contract.record.Vendor;

/** One version of a tenant's own template; never changed, only followed by another. */
@Entity
@Table(name = "vendor_template")
class TemplateRevision {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // Queries ask for it.
  @Enumerated(EnumType.STRING)
  private Vendor vendor;

  private int revision;
  private String text;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  protected TemplateRevision() {}

  /**
   * @param text null: the built-in template is in use
   */
  TemplateRevision(UUID id, Vendor vendor, int revision, String text, String by, Instant now) {
    this.id = id;
    this.vendor = vendor;
    this.revision = revision;
    this.text = text;
    this.changedBy = by;
    this.changedAt = now;
  }

  int revision() {
    return revision;
  }

  String text() {
    return text;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }

  VendorRevisionView view() {
    return new VendorRevisionView(revision, text, changedAt, changedBy);
  }
}
