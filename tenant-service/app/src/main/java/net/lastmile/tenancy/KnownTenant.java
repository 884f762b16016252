package net.lastmile.tenancy;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.platform.persistence.TenantRef;

/** A tenant as other features see it: a copy, valid for the request it was read in. */
public record KnownTenant(
    TenantRef ref, TenantStatus status, String region, TenantSettings settings, Instant createdAt) {
  public UUID id() {
    return ref.id();
  }

  public String slug() {
    return ref.slug();
  }

  public boolean isActive() {
    return status == TenantStatus.ACTIVE;
  }
}
