package net.lastmile.staff;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a permission group. */
enum PermissionGroupError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  UNKNOWN(ProblemKind.INVALID),
  NAME_TAKEN(ProblemKind.CONFLICT),
  BUILT_IN(ProblemKind.CONFLICT),
  IN_USE(ProblemKind.CONFLICT),
  TOO_MANY(ProblemKind.CONFLICT),
  /** Whoever is no admin gives and takes only what they may do themselves. */
  MORE_THAN_OWN(ProblemKind.CONFLICT);

  private final Fault fault;

  PermissionGroupError(ProblemKind kind) {
    this.fault = Fault.of("permission-group", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
