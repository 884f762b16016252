package net.lastmile.identity.keycloak;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** Why the identity provider refuses a log-in. */
enum LoginError implements ErrorCode {
  REFUSED(ProblemKind.INVALID);

  private final Fault fault;

  LoginError(ProblemKind kind) {
    this.fault = Fault.of("log-in", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
