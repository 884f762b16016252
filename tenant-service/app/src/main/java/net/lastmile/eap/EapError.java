package net.lastmile.eap;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with an EAP identity. */
enum EapError implements ErrorCode {
  NOT_READY(ProblemKind.NOT_FOUND);

  private final Fault fault;

  EapError(ProblemKind kind) {
    this.fault = Fault.of("eap", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
