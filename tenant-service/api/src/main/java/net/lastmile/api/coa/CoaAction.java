package net.lastmile.api.coa;

import net.lastmile.edge.contract.job.CoaJob;

/** What a router is asked to do. */
public enum CoaAction {
  DISCONNECT(CoaJob.Kind.DISCONNECT),
  CHANGE_RATE(CoaJob.Kind.CHANGE_RATE),
  TEST(CoaJob.Kind.TEST),
  TEST_API(CoaJob.Kind.TEST_API);

  /** Whether it is a test, which concerns no line and is not retried. */
  public boolean isTest() {
    return this == TEST || this == TEST_API;
  }

  private final CoaJob.Kind kind;

  CoaAction(CoaJob.Kind kind) {
    this.kind = kind;
  }

  /** The same in the edges' contract. */
  public CoaJob.Kind kind() {
    return kind;
  }
}
