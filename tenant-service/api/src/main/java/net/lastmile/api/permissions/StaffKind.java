package net.lastmile.api.permissions;

/** What a log-in of a tenant is for (I1). */
public enum StaffKind {
  ADMIN,
  SUPPORT,
  COLLECTOR,
  READ_ONLY,
  RESELLER
}
