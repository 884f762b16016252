package net.lastmile.signup;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong in a sign-up. */
public enum SignupError implements ErrorCode {
  LINK_UNKNOWN(ProblemKind.NOT_FOUND, "This link is wrong, used up or expired."),
  TOO_MANY(ProblemKind.TOO_MANY, "Too many sign-ups; try again in an hour.");

  private final ProblemKind kind;
  private final String title;

  SignupError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "signup." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
