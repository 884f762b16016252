package net.lastmile.signup;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong in a sign-up. */
public enum SignupError implements ErrorCode {
  LINK_UNKNOWN(ProblemKind.NOT_FOUND),
  TOO_MANY(ProblemKind.TOO_MANY);

  private final Fault fault;

  SignupError(ProblemKind kind) {
    this.fault = Fault.of("signup", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
