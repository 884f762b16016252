package net.lastmile.tenancy.domains;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a host name. */
enum DomainError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  INVALID(ProblemKind.INVALID),
  OURS(ProblemKind.INVALID),
  TAKEN(ProblemKind.CONFLICT),
  TOO_MANY(ProblemKind.CONFLICT),
  NOT_PROVEN(ProblemKind.CONFLICT),
  DNS_SILENT(ProblemKind.TRANSIENT);

  private final Fault fault;

  DomainError(ProblemKind kind) {
    this.fault = Fault.of("domain", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
