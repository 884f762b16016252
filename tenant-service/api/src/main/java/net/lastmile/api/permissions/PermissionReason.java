package net.lastmile.api.permissions;

/** Why a log-in may do something, or may not. */
public enum PermissionReason {
  /** May: admins may do everything (I2). */
  ADMIN,
  /** May: the group gives it, and the kind may be given it. */
  GROUP,
  /** May not: the kind cannot be given it, whatever the group gives (I5). */
  NOT_FOR_KIND,
  /** May not: the group does not give it. */
  NOT_IN_GROUP,
  /** May not: the log-in has no group (I3). */
  NO_GROUP
}
