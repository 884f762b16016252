package net.lastmile.edge.contract.record;

/**
 * Whether a NAS's Access-Requests must carry a Message-Authenticator (RFC 3579 section 3.2);
 * without it, replies can be forged (CVE-2024-3596). If it is present, it is always verified.
 */
public enum MessageAuthenticatorPolicy implements Coded {
  /** May be missing. For routers that cannot send one. */
  OPTIONAL(0),
  /** May be missing until the first request with a valid one; from then on as REQUIRED. */
  LEARN(1),
  /** A request without one is dropped. */
  REQUIRED(2);

  private final int code;

  MessageAuthenticatorPolicy(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
