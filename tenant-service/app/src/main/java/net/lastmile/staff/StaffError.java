package net.lastmile.staff;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a log-in. */
public enum StaffError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  USERNAME_TAKEN(ProblemKind.CONFLICT),
  EMAIL_TAKEN(ProblemKind.CONFLICT),
  LIMIT_REACHED(ProblemKind.CONFLICT),
  NOT_READY(ProblemKind.CONFLICT),
  OWN_CREDENTIALS(ProblemKind.CONFLICT),
  LAST_ADMIN(ProblemKind.CONFLICT),
  /** Whoever is no admin gives and takes only what they may do themselves. */
  MORE_THAN_OWN(ProblemKind.CONFLICT),
  HAS_PASSWORD(ProblemKind.CONFLICT),
  LINK_UNKNOWN(ProblemKind.NOT_FOUND),
  TOO_MANY_LINKS(ProblemKind.TOO_MANY);

  private final Fault fault;

  StaffError(ProblemKind kind) {
    this.fault = Fault.of("staff", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
