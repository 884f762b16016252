package net.lastmile.audit;

/** What was done (A1). */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE,
  LOGIN,
  LOGOUT
}
