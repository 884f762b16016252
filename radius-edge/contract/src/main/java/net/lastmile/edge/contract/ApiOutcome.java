package net.lastmile.edge.contract;

/** What came of asking a router over its API. */
public enum ApiOutcome {
  /** The session was ended; of a test: the log-in works. */
  DONE,
  /** The router has no such session. */
  NO_SESSION,
  /** Not asked: too much waits for this router. */
  BUSY,
  /** Of edges before: {@link #UNREACHABLE}. */
  REFUSED,
  /**
   * Nothing answered there as a router's API does. Why is not told apart, neither by words nor by
   * time: an edge is nobody's port scanner.
   */
  UNREACHABLE,
  /** Of edges before: {@link #UNREACHABLE}. */
  TIMED_OUT,
  /** The router does not know this name and password. */
  WRONG_LOGIN,
  /** The log-in may not do this. */
  NOT_PERMITTED,
  /** No certificate is trusted yet: the password was not sent. */
  CERTIFICATE_UNKNOWN,
  /** It showed another certificate than the trusted one: the password was not sent. */
  CERTIFICATE_CHANGED,
  /** Of edges before: {@link #UNREACHABLE}. */
  NO_TLS,
  /** A router refused for a reason of its own, or answered what nobody understands. */
  UNCLEAR;

  /** As it is told to who asked. */
  public ApiOutcome told() {
    return switch (this) {
      case REFUSED, TIMED_OUT, NO_TLS -> UNREACHABLE;
      default -> this;
    };
  }

  /** Whether the router did what was to be done, or need not. */
  public boolean isEnd() {
    return this == DONE || this == NO_SESSION;
  }
}
