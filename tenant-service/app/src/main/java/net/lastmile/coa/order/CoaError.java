package net.lastmile.coa.order;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with an order to a router. */
public enum CoaError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such job."),
  NO_SUCH_SESSION(ProblemKind.NOT_FOUND, "There is no such session."),
  NOT_LIVE(ProblemKind.CONFLICT, "The session has ended already."),
  NAS_GONE(ProblemKind.CONFLICT, "The session's NAS has been deleted.");

  private final ProblemKind kind;
  private final String title;

  CoaError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "coa." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
