package net.lastmile.audit;

/** What was done (A1). */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE,
  RESTORE,
  LOGIN,
  LOGOUT,
  LOGIN_FAILED,
  BULK_ACTION,
  IMPERSONATE,
  SECURITY
}
