package net.lastmile.tenancy;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a tenant. */
public enum TenantError implements ErrorCode {
  SLUG_TAKEN(ProblemKind.CONFLICT),
  HOST_UNKNOWN(ProblemKind.NOT_FOUND),
  ADMIN_MADE(ProblemKind.CONFLICT),
  NOT_FOUND(ProblemKind.NOT_FOUND),
  NOT_ACTIVE(ProblemKind.FORBIDDEN),
  BEHIND(ProblemKind.TRANSIENT);

  private final Fault fault;

  TenantError(ProblemKind kind) {
    this.fault = Fault.of("tenant", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
