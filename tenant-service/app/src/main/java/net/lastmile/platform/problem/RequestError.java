package net.lastmile.platform.problem;

/** What can be wrong with any request, whatever its subject. */
public enum RequestError implements ErrorCode {
  INVALID(ProblemKind.INVALID),
  MALFORMED(ProblemKind.INVALID),
  BAD_CURSOR(ProblemKind.INVALID),
  BAD_LIMIT(ProblemKind.INVALID),
  BAD_MONTH(ProblemKind.INVALID),
  UNKNOWN_SORT(ProblemKind.INVALID),
  UNKNOWN_COLUMN(ProblemKind.INVALID),
  NOT_FOUND(ProblemKind.NOT_FOUND),
  UNAUTHENTICATED(ProblemKind.UNAUTHENTICATED),
  FORBIDDEN(ProblemKind.FORBIDDEN),
  NOT_STAFF(ProblemKind.FORBIDDEN),
  CHANGED_MEANWHILE(ProblemKind.CONFLICT),
  FIELDS_CHANGED(ProblemKind.STALE),
  KEY_REUSED(ProblemKind.CONFLICT),
  ONCE_ONLY(ProblemKind.CONFLICT),
  BAD_KEY(ProblemKind.INVALID),
  UNAVAILABLE(ProblemKind.TRANSIENT),
  REFUSED(ProblemKind.INVALID),
  BUG(ProblemKind.BUG);

  private final Fault fault;

  RequestError(ProblemKind kind) {
    this.fault = Fault.of("request", this, kind);
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
  public Fault fault() {
    return fault;
  }
}
