package net.lastmile.api.tenancy;

/** The stages of a tenant. */
public enum TenantStatus {
  PROVISIONING,
  ACTIVE,
  SUSPENDED,
  CLOSED
}
