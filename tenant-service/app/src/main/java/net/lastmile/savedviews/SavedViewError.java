package net.lastmile.savedviews;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a saved view. */
enum SavedViewError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such view."),
  TOO_MANY(ProblemKind.CONFLICT, "No more views of this list can be kept; delete one first.");

  private final ProblemKind kind;
  private final String title;

  SavedViewError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "saved-view." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
