package net.lastmile.tenancy;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a tenant. */
public enum TenantError implements ErrorCode {
  SLUG_TAKEN(ProblemKind.CONFLICT, "This name is taken."),
  HOST_UNKNOWN(ProblemKind.NOT_FOUND, "Nobody has this host name."),
  ADMIN_MADE(ProblemKind.CONFLICT, "The first admin can log in, and is changed in the panel."),
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such tenant."),
  NOT_ACTIVE(ProblemKind.FORBIDDEN, "This tenant is not active."),
  BEHIND(
      ProblemKind.TRANSIENT,
      "This provider's data are being brought up to date; try again in some minutes.");

  private final ProblemKind kind;
  private final String title;

  TenantError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "tenant." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
