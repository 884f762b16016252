package net.lastmile.edge.contract;

import java.util.Optional;

/** How an Access-Request ended; the first check that fails names the reason (requirement R2). */
public enum AccessOutcome implements Coded {
  ACCEPTED(0),
  UNKNOWN_USER(1),
  INACTIVE(2),
  EXPIRED(3),
  WRONG_PASSWORD(4),
  /** The record names a plan that the edge does not hold. */
  NO_PLAN(5),
  /** No method that the edge has was offered: PAP, CHAP, MS-CHAP, or EAP of a known type. */
  UNSUPPORTED_METHOD(6),
  /** No TLS tunnel came to be, or what went through it made no sense; the line's name is outer. */
  TUNNEL_FAILED(7),
  /** Calling-Station-Id is none of the hardware addresses that the line is tied to. */
  WRONG_MAC(8),
  /** The NAS may not log in names of this realm. */
  REALM_NOT_ALLOWED(9),
  /** The plan's pool is none that the NAS may give out. */
  POOL_NOT_ALLOWED(10),
  /** As many sessions as the line may have are up. */
  TOO_MANY_SESSIONS(11),
  /** Past its expiry and let in all the same, on the tenant's plan for expired lines. */
  EXPIRED_PLAN(12),
  /** The pool that the line's plan leases from has no address left. */
  NO_ADDRESS(13),
  /** The device ended the TLS handshake because it does not trust the certificate it was shown. */
  SERVER_NOT_TRUSTED(14),
  /** The line logs in by its circuit, and the router names another one or none. */
  WRONG_CIRCUIT(15),
  /** Over EAP-TLS the device showed no certificate, or none of the line's. */
  WRONG_CERTIFICATE(16),
  /** The certificate is the line's, and expired or not valid yet. */
  CERTIFICATE_EXPIRED(17);

  private final int code;

  AccessOutcome(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /** The outcome with this code; empty where only a later release knows it. */
  public static Optional<AccessOutcome> findByCode(int code) {
    return Coded.find(values(), code);
  }

  /** Whether the line was let in. */
  public boolean accepts() {
    return this == ACCEPTED || this == EXPIRED_PLAN;
  }
}
