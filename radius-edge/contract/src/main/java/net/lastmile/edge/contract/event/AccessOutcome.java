package net.lastmile.edge.contract.event;

import java.util.Optional;
import net.lastmile.edge.contract.record.Coded;

/** How an Access-Request ended; the first check that fails names the reason (requirement R2). */
public enum AccessOutcome implements Coded {
  ACCEPTED(0),
  UNKNOWN_USER(1),
  INACTIVE(2),
  EXPIRED(3),
  WRONG_PASSWORD(4),
  /** The record names a plan that the edge does not hold. */
  NO_PLAN(5),
  /**
   * The request offered no method that the edge knows: PAP, CHAP, MS-CHAP, or EAP of a known type.
   */
  UNSUPPORTED_METHOD(6),
  /** The TLS tunnel failed, or its content made no sense. The username is the outer one. */
  TUNNEL_FAILED(7),
  /** Calling-Station-Id is not one of the hardware addresses that the line is tied to. */
  WRONG_MAC(8),
  /** The NAS may not log in usernames of this realm. */
  REALM_NOT_ALLOWED(9),
  /** The NAS may not give out addresses of the plan's pool. */
  POOL_NOT_ALLOWED(10),
  /** The line already has as many live sessions as it may have. */
  TOO_MANY_SESSIONS(11),
  /** The line is past its expiry, but was let in on the tenant's plan for expired lines. */
  EXPIRED_PLAN(12),
  /** The pool that the line's plan leases from has no address left. */
  NO_ADDRESS(13),
  /** The device ended the TLS handshake because it does not trust the certificate it was shown. */
  SERVER_NOT_TRUSTED(14),
  /** The line logs in by its circuit, and the router names another one or none. */
  WRONG_CIRCUIT(15),
  /** Over EAP-TLS the device showed no certificate, or one that is not the line's. */
  WRONG_CERTIFICATE(16),
  /** The certificate is the line's, but has expired or is not valid yet. */
  CERTIFICATE_EXPIRED(17),
  /**
   * The request's signature does not fit the NAS's secret. It got no reply, and what it says may be
   * a stranger's word.
   */
  WRONG_SECRET(18),
  /** The request has no signature where it must have one. It got no reply either. */
  NOT_SIGNED(19);

  private final int code;

  AccessOutcome(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /** The outcome with this code; empty for a code that only a later release knows. */
  public static Optional<AccessOutcome> findByCode(int code) {
    return Coded.find(values(), code);
  }

  /** Whether the line was let in. */
  public boolean accepts() {
    return this == ACCEPTED || this == EXPIRED_PLAN;
  }
}
