package net.lastmile.api.tenancy;

/** What a host name shows. */
public enum HostKind {
  /** The sign-up site. */
  PUBLIC,
  /** A tenant's panel. */
  PANEL
}
