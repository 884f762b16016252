package net.lastmile.vendors;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a vendor's template. */
enum VendorError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  CHANGED_MEANWHILE(ProblemKind.CONFLICT);

  private final Fault fault;

  VendorError(ProblemKind kind) {
    this.fault = Fault.of("vendor", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
