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
  /** No method that the edge has was offered: PAP, CHAP, MS-CHAP, or EAP of a known type. */
  UNSUPPORTED_METHOD,
  /** No TLS tunnel came to be, or what went through it made no sense; the line's name is outer. */
  TUNNEL_FAILED
}
