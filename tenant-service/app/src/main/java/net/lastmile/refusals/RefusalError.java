package net.lastmile.refusals;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can be wrong with a request for refused log-ins. */
enum RefusalError implements ErrorCode {
  UNKNOWN_REASON(ProblemKind.INVALID),
  UNKNOWN_PERIOD(ProblemKind.INVALID);

  private final Fault fault;

  RefusalError(ProblemKind kind) {
    this.fault = Fault.of("refusal", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
