package net.lastmile.catalog;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a plan. */
enum PlanError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such plan."),
  NAME_TAKEN(ProblemKind.CONFLICT, "Another plan has this name."),
  IN_USE(ProblemKind.CONFLICT, "Subscribers are on this plan; move them to another one first."),
  FOR_EXPIRED(
      ProblemKind.CONFLICT, "The log-in rules give expired lines this plan; change them first."),
  UNKNOWN(ProblemKind.INVALID, "There is no such plan."),
  NOT_ACTIVE(ProblemKind.INVALID, "This plan takes no new subscribers."),
  UNKNOWN_NAS(ProblemKind.INVALID, "There is no such NAS."),
  UNKNOWN_POOL(ProblemKind.INVALID, "There is no such pool of this kind.");

  private final ProblemKind kind;
  private final String title;

  PlanError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "plan." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
