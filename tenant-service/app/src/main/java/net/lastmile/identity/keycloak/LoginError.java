package net.lastmile.identity.keycloak;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** Why the identity provider refuses a log-in. */
enum LoginError implements ErrorCode {
  REFUSED(ProblemKind.INVALID, "The identity provider refuses this.");

  private final ProblemKind kind;
  private final String title;

  LoginError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "log-in." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
