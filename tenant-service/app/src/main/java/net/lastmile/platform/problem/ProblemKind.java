package net.lastmile.platform.problem;

/** The kind of an error; decides the HTTP status. */
public enum ProblemKind {
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  /** It rests on what is not so any more (RFC 9110 section 15.5.13). */
  STALE(412),
  TOO_MANY(429),
  /** Something outside failed; the same call may succeed later. */
  TRANSIENT(503),
  /** A fault of our own. */
  BUG(500);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
