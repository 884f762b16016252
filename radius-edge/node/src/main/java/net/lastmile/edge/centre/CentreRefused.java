package net.lastmile.edge.centre;

import java.io.IOException;
import java.util.Set;

/** The centre answered, and not with success. */
public final class CentreRefused extends IOException {
  /** Bad Request, Conflict, Content Too Large, Unsupported Media Type, Unprocessable Content. */
  private static final Set<Integer> VERDICTS = Set.of(400, 409, 413, 415, 422);

  private final int status;

  CentreRefused(String what, int status) {
    super(what + " was answered with status " + status);
    this.status = status;
  }

  /**
   * Whether it is the content that was refused, so that sending it again is of no use. Others, 404
   * among them, are what a platform says that is starting, closed to us or overloaded.
   */
  public boolean isVerdictOnContent() {
    return VERDICTS.contains(status);
  }

  boolean isUnauthorized() {
    return status == 401;
  }
}
