package net.lastmile.tenancy.brand;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can be wrong with a logo. */
enum LogoError implements ErrorCode {
  NONE(ProblemKind.NOT_FOUND),
  NO_PICTURE(ProblemKind.INVALID),
  TOO_BIG(ProblemKind.INVALID),
  TOO_WIDE(ProblemKind.INVALID);

  private final Fault fault;

  LogoError(ProblemKind kind) {
    this.fault = Fault.of("logo", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
