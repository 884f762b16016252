package net.lastmile.api.signup;

/** How far a tenant's provisioning is. */
public enum ProvisioningStatus {
  PROVISIONING,
  ACTIVE,
  /** It is tried again, unless a step says that it was refused. */
  FAILED
}
