package net.lastmile.edge.contract;

/** How an Access-Request ended; the first check that fails names the reason (requirement R2). */
public enum AccessOutcome {
  ACCEPTED,
  UNKNOWN_USER,
  INACTIVE,
  EXPIRED,
  WRONG_PASSWORD,
  /** The record names a plan that the edge does not hold. */
  NO_PLAN,
  /** Neither PAP, CHAP nor MS-CHAPv2 was offered. */
  UNSUPPORTED_METHOD
}
