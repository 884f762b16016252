package net.lastmile.pools;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a pool. */
enum PoolError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  NAME_TAKEN(ProblemKind.CONFLICT),
  CUTS_PREFIX(ProblemKind.CONFLICT),
  OVERLAP(ProblemKind.CONFLICT),
  IN_USE(ProblemKind.CONFLICT);

  private final Fault fault;

  PoolError(ProblemKind kind) {
    this.fault = Fault.of("pool", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
