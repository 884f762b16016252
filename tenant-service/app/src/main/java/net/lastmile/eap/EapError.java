package net.lastmile.eap;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with an EAP identity. */
enum EapError implements ErrorCode {
  NOT_READY(ProblemKind.NOT_FOUND, "The certificate is being made; try again in a minute.");

  private final ProblemKind kind;
  private final String title;

  EapError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "eap." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
