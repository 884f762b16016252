package net.lastmile.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.signup.SignupView;
import net.lastmile.platform.mail.MailedToken;
import net.lastmile.tenancy.NewTenant;

/**
 * A company that wants to become a tenant. It waits for its address to be verified, by a token that
 * can be used once and expires after a day; after that it points to the tenant that it became.
 */
@Entity
@Table(name = "signup", schema = "platform")
class Signup {
  static final Duration LIFE = Duration.ofHours(24);

  @Id private UUID id;
  private String company;
  private String slug;
  private String country;

  @Column(name = "time_zone")
  private String timeZone;

  private String currency;
  private String locale;

  @Column(name = "admin_name")
  private String adminName;

  // In the form used on the wire, so that one mailbox has one spelling.
  private String email;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Version private long version;

  protected Signup() {}

  Signup(
      UUID id, NewTenant tenant, String adminName, String email, MailedToken token, Instant now) {
    this.id = id;
    this.company = tenant.company();
    this.slug = tenant.slug();
    this.country = tenant.country();
    this.timeZone = tenant.timeZone();
    this.currency = tenant.currency();
    this.locale = tenant.locale();
    this.adminName = adminName;
    this.email = email;
    this.tokenHash = token.hash();
    this.createdAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  boolean waits(Instant now) {
    return tenantId == null && now.isBefore(expiresAt);
  }

  void becomes(UUID tenant) {
    if (tenantId != null) {
      throw new IllegalStateException("a sign-up is verified once");
    }
    tenantId = tenant;
  }

  Optional<UUID> tenant() {
    return Optional.ofNullable(tenantId);
  }

  NewTenant request() {
    return new NewTenant(company, slug, country, timeZone, currency, locale);
  }

  String adminName() {
    return adminName;
  }

  String email() {
    return email;
  }

  SignupView view() {
    return new SignupView(id, company, slug, adminName, email, expiresAt, tenantId != null);
  }
}
