package net.lastmile.coa.order;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with an order to a router. */
public enum CoaError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  NO_SUCH_SESSION(ProblemKind.NOT_FOUND),
  NOT_LIVE(ProblemKind.CONFLICT),
  NAS_GONE(ProblemKind.CONFLICT);

  private final Fault fault;

  CoaError(ProblemKind kind) {
    this.fault = Fault.of("coa", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
