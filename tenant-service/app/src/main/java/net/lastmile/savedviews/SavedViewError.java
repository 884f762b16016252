package net.lastmile.savedviews;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a saved view. */
enum SavedViewError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  TOO_MANY(ProblemKind.CONFLICT);

  private final Fault fault;

  SavedViewError(ProblemKind kind) {
    this.fault = Fault.of("saved-view", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
