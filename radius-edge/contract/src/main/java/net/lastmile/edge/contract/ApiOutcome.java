package net.lastmile.edge.contract;

/** What came of asking a router over its API. */
public enum ApiOutcome {
  /** The session was ended; of a test: the log-in works. */
  DONE,
  /** The router has no such session. */
  NO_SESSION,
  /** Not asked: too much waits for this router. */
  BUSY,
  /** Nothing listens at that port, or it lets the edge not in. */
  REFUSED,
  /** There is no way to the address. */
  UNREACHABLE,
  TIMED_OUT,
  /** The router does not know this name and password. */
  WRONG_LOGIN,
  /** The log-in may not do this. */
  NOT_PERMITTED,
  /** No certificate is trusted yet: the password was not sent. */
  CERTIFICATE_UNKNOWN,
  /** It showed another certificate than the trusted one: the password was not sent. */
  CERTIFICATE_CHANGED,
  /** No TLS came about, often because the router has no certificate for its API. */
  NO_TLS,
  /** It answered what nobody understands, or refused for a reason of its own. */
  UNCLEAR;

  /** Whether the router did what was to be done, or need not. */
  public boolean isEnd() {
    return this == DONE || this == NO_SESSION;
  }
}
