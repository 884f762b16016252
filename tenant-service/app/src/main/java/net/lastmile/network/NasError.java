package net.lastmile.network;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a NAS. */
enum NasError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  NO_CERTIFICATE(ProblemKind.NOT_FOUND),
  NO_API_ACCESS(ProblemKind.NOT_FOUND),
  NO_ROUTER_OS(ProblemKind.CONFLICT),
  RADSEC_NOT_SERVED(ProblemKind.CONFLICT),
  NAME_TAKEN(ProblemKind.CONFLICT),
  ADDRESS_TAKEN(ProblemKind.CONFLICT),
  LIMIT_REACHED(ProblemKind.CONFLICT);

  private final Fault fault;

  NasError(ProblemKind kind) {
    this.fault = Fault.of("nas", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
