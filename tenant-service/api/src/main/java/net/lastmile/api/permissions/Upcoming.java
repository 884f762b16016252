package net.lastmile.api.permissions;

/**
 * What a permission waits for: until it is there, the permission can be given and opens nothing.
 */
public enum Upcoming {
  RESELLERS,
  SUBSCRIBERS,
  USAGE,
  BILLING,
  PORTAL,
  MESSAGES,
  OPERATION,
  BACKUP,
  NETWORK_SERVICES,
  VPN
}
