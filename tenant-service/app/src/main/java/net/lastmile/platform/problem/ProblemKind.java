package net.lastmile.platform.problem;

/** What sort of refusal an error is; decides the HTTP status. */
public enum ProblemKind {
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  TOO_MANY(429),
  /** Something outside failed; the same call may succeed later. */
  TRANSIENT(503),
  /** Our own mistake. */
  BUG(500);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
