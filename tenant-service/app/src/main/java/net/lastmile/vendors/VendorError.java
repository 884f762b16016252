package net.lastmile.vendors;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a vendor's template. */
enum VendorError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such vendor."),
  CHANGED_MEANWHILE(
      ProblemKind.CONFLICT, "Somebody else has changed the template; look at it again first.");

  private final ProblemKind kind;
  private final String title;

  VendorError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "vendor." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
