package net.lastmile.tenancy.brand;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can be wrong with a logo. */
enum LogoError implements ErrorCode {
  NONE(ProblemKind.NOT_FOUND, "There is no logo."),
  NO_PICTURE(ProblemKind.INVALID, "A picture in PNG or JPEG."),
  TOO_BIG(ProblemKind.INVALID, "At most 256 KiB."),
  TOO_WIDE(ProblemKind.INVALID, "At most 1024 by 1024 pixels.");

  private final ProblemKind kind;
  private final String title;

  LogoError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "logo." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
