package net.lastmile.staff;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a log-in. */
public enum StaffError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such log-in."),
  USERNAME_TAKEN(ProblemKind.CONFLICT, "This username is taken."),
  EMAIL_TAKEN(ProblemKind.CONFLICT, "Another log-in has this e-mail address."),
  LIMIT_REACHED(ProblemKind.CONFLICT, "No more log-ins can be added: the limit is reached."),
  NOT_READY(ProblemKind.CONFLICT, "This log-in was never finished; create it again."),
  OWN_CREDENTIALS(ProblemKind.CONFLICT, "Your own password and app are changed on your account."),
  LAST_ADMIN(ProblemKind.CONFLICT, "The last active admin stays one.");

  private final ProblemKind kind;
  private final String title;

  StaffError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "staff." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
