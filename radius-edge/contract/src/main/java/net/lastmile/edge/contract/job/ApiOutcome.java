package net.lastmile.edge.contract.job;

/** The result of an order or test over a router's API. */
public enum ApiOutcome {
  /** The session was ended; for a test: the log-in works. */
  DONE,
  /** The router has no such session. */
  NO_SESSION,
  /** Not asked: too many questions wait for this router. */
  BUSY,
  /** From edges of earlier releases: {@link #UNREACHABLE}. */
  REFUSED,
  /**
   * Nothing there answered as a router's API does. Neither the text nor the time of the answer
   * tells why: an edge must not serve as a port scanner.
   */
  UNREACHABLE,
  /** From edges of earlier releases: {@link #UNREACHABLE}. */
  TIMED_OUT,
  /** The router does not accept this username and password. */
  WRONG_LOGIN,
  /** The log-in lacks the permission. */
  NOT_PERMITTED,
  /** No certificate is trusted yet, so the password was not sent. */
  CERTIFICATE_UNKNOWN,
  /** The router showed a certificate other than the trusted one, so the password was not sent. */
  CERTIFICATE_CHANGED,
  /** From edges of earlier releases: {@link #UNREACHABLE}. */
  NO_TLS,
  /** The router refused for another reason, or its answer cannot be understood. */
  UNCLEAR;

  /** The outcome as it is shown to whoever asked. */
  public ApiOutcome told() {
    return switch (this) {
      case REFUSED, TIMED_OUT, NO_TLS -> UNREACHABLE;
      default -> this;
    };
  }

  /** Whether the router did the work, or need not do it. */
  public boolean isEnd() {
    return this == DONE || this == NO_SESSION;
  }
}
