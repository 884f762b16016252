package net.lastmile.platform.problem;

/** What can be wrong with any request, whatever its subject. */
public enum RequestError implements ErrorCode {
  INVALID(ProblemKind.INVALID, "Some fields are not valid."),
  MALFORMED(ProblemKind.INVALID, "The request's body cannot be read."),
  BAD_CURSOR(ProblemKind.INVALID, "The cursor is not one of this list's."),
  BAD_LIMIT(ProblemKind.INVALID, "The page size is out of range."),
  BAD_MONTH(ProblemKind.INVALID, "A month is written as year and month, such as 2026-11."),
  UNKNOWN_SORT(ProblemKind.INVALID, "This list does not sort by that."),
  UNKNOWN_COLUMN(ProblemKind.INVALID, "This list has no such column."),
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such thing."),
  UNAUTHENTICATED(ProblemKind.UNAUTHENTICATED, "A valid bearer token is needed."),
  FORBIDDEN(ProblemKind.FORBIDDEN, "You may not do this."),
  NOT_STAFF(ProblemKind.FORBIDDEN, "This log-in is none of this provider's staff."),
  CHANGED_MEANWHILE(ProblemKind.CONFLICT, "Someone else changed this meanwhile; read it again."),
  KEY_REUSED(ProblemKind.CONFLICT, "This idempotency key was used for something else."),
  ONCE_ONLY(
      ProblemKind.CONFLICT,
      "This request has made a certificate already, and its key was given out once; make another."),
  BAD_KEY(ProblemKind.INVALID, "The idempotency key is too long."),
  TOO_MANY(ProblemKind.TOO_MANY, "Too many requests; wait a while."),
  UNAVAILABLE(ProblemKind.TRANSIENT, "This is not available now; try again soon."),
  REFUSED(ProblemKind.INVALID, "The request is not one we understand."),
  BUG(ProblemKind.BUG, "Something went wrong on our side.");

  private final ProblemKind kind;
  private final String title;

  RequestError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /**
   * The body of a request that must have one.
   *
   * @throws ProblemException {@link #MALFORMED} if it has none
   */
  public static <T> T requireBody(T body) {
    if (body == null) {
      throw MALFORMED.asException();
    }
    return body;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "request." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
