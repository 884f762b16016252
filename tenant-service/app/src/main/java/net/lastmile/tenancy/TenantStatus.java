package net.lastmile.tenancy;

/** Where a tenant is in its life. */
public enum TenantStatus {
  PROVISIONING,
  ACTIVE,
  SUSPENDED,
  CLOSED
}
