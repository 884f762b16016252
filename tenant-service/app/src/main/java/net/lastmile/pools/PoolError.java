package net.lastmile.pools;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a pool. */
enum PoolError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such pool."),
  NAME_TAKEN(ProblemKind.CONFLICT, "Another pool has this name."),
  CUTS_PREFIX(
      ProblemKind.CONFLICT,
      "A subscriber has a prefix of its own there, of another length than the pool gives out."),
  OVERLAP(ProblemKind.CONFLICT, "Another pool has some of these addresses."),
  IN_USE(ProblemKind.CONFLICT, "A plan leases from this pool; change the plan first.");

  private final ProblemKind kind;
  private final String title;

  PoolError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "pool." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
