package net.lastmile.subscribers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.SubscriberState;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.platform.persistence.Attributes;
import net.lastmile.platform.persistence.ListColumn;
import org.eclipse.persistence.annotations.ChangeTracking;
import org.eclipse.persistence.annotations.ChangeTrackingType;

/**
 * A person or company with a line. The state at log-in follows from status and expiry date, and is
 * never set. A deleted subscriber stays in the table, and its username becomes free.
 */
@Entity
@ChangeTracking(ChangeTrackingType.DEFERRED)
@SuppressWarnings("unused") // Attributes copies them by name.
@Table(name = "subscriber")
class Subscriber {
  @Id private UUID id;
  private String username;

  @Column(name = "sealed_password")
  private byte[] sealedPassword;

  @Column(name = "plan_id")
  private UUID planId;

  @Enumerated(EnumType.STRING)
  private SubscriberStatus status;

  @Column(name = "expiry_date")
  private LocalDate expiryDate;

  @Column(name = "override_price")
  private boolean overridePrice;

  @Column(name = "price_minor")
  private long priceMinor;

  @Column(name = "published_zone")
  private String publishedZone;

  @Column(name = "full_name")
  private String fullName;

  private String phone;
  private String email;
  private String address;
  private String building;
  private String region;
  private String nationality;

  @Column(name = "tax_number")
  private String taxNumber;

  private String country;

  @Column(name = "static_ip")
  private String staticIp;

  @Column(name = "framed_ipv6_prefix")
  private String framedIpv6Prefix;

  @Column(name = "delegated_ipv6_prefix")
  private String delegatedIpv6Prefix;

  @Column(name = "session_limit")
  private int sessionLimit;

  private String note;

  @Enumerated(EnumType.STRING)
  private LineLogin login;

  @Convert(converter = ListColumn.class)
  private List<String> macs = List.of();

  @Column(name = "save_mac")
  private boolean saveMac;

  @Column(name = "lock_epoch")
  private int lockEpoch;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "deleted_by")
  private String deletedBy;

  @Column(name = "search_text", insertable = false, updatable = false)
  private String searchText;

  @Version private long version;

  protected Subscriber() {}

  Subscriber(UUID id, Profile profile, ZoneId zone, Instant now) {
    this.id = id;
    this.createdAt = now;
    this.publishedZone = zone.getId();
    change(profile, now);
  }

  final void change(Profile to, Instant now) {
    if (to.macs().isEmpty() && !macs.isEmpty()) {
      lockEpoch++;
    }
    Attributes.write(Profile.class, to, this);
    updatedAt = now;
  }

  /** Forgets the hardware addresses, including one that an edge has learnt but not yet reported. */
  void resetMacs(Instant now) {
    macs = List.of();
    lockEpoch++;
    updatedAt = now;
  }

  /**
   * Locks the line to the first address it was seen with. Does nothing if it is locked already, is
   * not set to lock, or was reset since.
   *
   * @return whether the address was stored
   */
  boolean lockMac(String mac, int epoch, Instant now) {
    if (!saveMac || !macs.isEmpty() || epoch != lockEpoch) {
      return false;
    }
    macs = List.of(mac);
    updatedAt = now;
    return true;
  }

  /** Two simultaneous changes of the line and of its certificates must conflict. */
  void certificatesChanged(Instant now) {
    updatedAt = now;
  }

  void replacePassword(byte[] sealed) {
    sealedPassword = sealed;
  }

  void delete(String by, Instant now) {
    deletedAt = now;
    deletedBy = by;
  }

  UUID id() {
    return id;
  }

  String username() {
    return username;
  }

  UUID planId() {
    return planId;
  }

  byte[] sealedPassword() {
    return sealedPassword;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Profile profile() {
    return Attributes.read(Profile.class, this);
  }

  private LineAddresses addresses() {
    return new LineAddresses(staticIp, framedIpv6Prefix, delegatedIpv6Prefix);
  }

  /** How a log-in would be treated today. */
  SubscriberState stateOn(LocalDate today) {
    if (status == SubscriberStatus.INACTIVE) {
      return SubscriberState.INACTIVE;
    }
    return expiryDate.isBefore(today) ? SubscriberState.EXPIRED : SubscriberState.ACTIVE;
  }

  /** The record for the edges from now on, with the line's last day ending in that zone. */
  SubscriberRecord publish(
      ZoneId zone, byte[] credentialsForRegion, LineCertificates certificates) {
    publishedZone = zone.getId();
    return new SubscriberRecord(
        id,
        username,
        planId,
        status == SubscriberStatus.ACTIVE,
        Expiry.expiresAt(expiryDate, zone),
        staticIp,
        credentialsForRegion,
        new LineBinding(macs, saveMac, sessionLimit, lockEpoch),
        addresses().ipv6(),
        login,
        certificates);
  }
}
