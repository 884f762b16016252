package net.lastmile.catalog;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a plan. */
enum PlanError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  NAME_TAKEN(ProblemKind.CONFLICT),
  IN_USE(ProblemKind.CONFLICT),
  FOR_EXPIRED(ProblemKind.CONFLICT),
  UNKNOWN(ProblemKind.INVALID),
  NOT_ACTIVE(ProblemKind.INVALID),
  UNKNOWN_NAS(ProblemKind.INVALID),
  UNKNOWN_POOL(ProblemKind.INVALID);

  private final Fault fault;

  PlanError(ProblemKind kind) {
    this.fault = Fault.of("plan", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
