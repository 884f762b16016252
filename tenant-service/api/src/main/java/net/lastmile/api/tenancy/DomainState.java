package net.lastmile.api.tenancy;

/** Whether a tenant has proved that a host name is its own. */
public enum DomainState {
  PENDING,
  VERIFIED
}
