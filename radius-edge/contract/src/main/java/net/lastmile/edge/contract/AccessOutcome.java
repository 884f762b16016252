package net.lastmile.edge.contract;

/**
 * How an Access-Request ended; the first check that fails names the reason (requirement R2).
 * Positions are part of the journal's format.
 */
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
  TUNNEL_FAILED,
  /** Calling-Station-Id is none of the hardware addresses that the line is tied to. */
  WRONG_MAC,
  /** The NAS may not log in names of this realm. */
  REALM_NOT_ALLOWED,
  /** The plan's pool is none that the NAS may give out. */
  POOL_NOT_ALLOWED,
  /** As many sessions as the line may have are up. */
  TOO_MANY_SESSIONS,
  /** Past its expiry and let in all the same, on the tenant's plan for expired lines. */
  EXPIRED_PLAN,
  /** The pool that the line's plan leases from has no address left. */
  NO_ADDRESS,
  /** The device ended the TLS handshake because it does not trust the certificate it was shown. */
  SERVER_NOT_TRUSTED,
  /** The line logs in by its circuit, and the router names another one or none. */
  WRONG_CIRCUIT,
  /** Over EAP-TLS the device showed no certificate, or none of the line's. */
  WRONG_CERTIFICATE,
  /** The certificate is the line's, and expired or not valid yet. */
  CERTIFICATE_EXPIRED;

  /** Whether the line was let in. */
  public boolean accepts() {
    return this == ACCEPTED || this == EXPIRED_PLAN;
  }
}
