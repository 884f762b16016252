package net.lastmile.api.coa;

/** Why a router is asked. */
public enum CoaCause {
  /** A person asked for it. */
  REQUESTED,
  DEACTIVATED,
  DELETED,
  EXPIRED,
  PLAN_CHANGED,
  /** The line's static address changed or was removed. */
  ADDRESS_CHANGED
}
