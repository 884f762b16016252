package net.lastmile.coa;

/** Why a router is asked. */
public enum CoaCause {
  /** Somebody pressed the button. */
  REQUESTED,
  DEACTIVATED,
  DELETED,
  EXPIRED,
  PLAN_CHANGED,
  /** The line has another static address, or none any more. */
  ADDRESS_CHANGED
}
