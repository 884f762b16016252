package net.lastmile.subscribers;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.Fault;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a subscriber. */
enum SubscriberError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND),
  USERNAME_TAKEN(ProblemKind.CONFLICT),
  USERNAME_FIXED(ProblemKind.INVALID),
  STATIC_IP_TAKEN(ProblemKind.CONFLICT),
  PREFIX_TAKEN(ProblemKind.CONFLICT),
  PREFIX_CUTS_POOL(ProblemKind.CONFLICT),
  NO_CERTIFICATE(ProblemKind.NOT_FOUND),
  CERTIFICATE_TAKEN(ProblemKind.CONFLICT),
  TOO_MANY_CERTIFICATES(ProblemKind.CONFLICT),
  UNKNOWN_STATE(ProblemKind.INVALID),
  LIMIT_REACHED(ProblemKind.CONFLICT);

  private final Fault fault;

  SubscriberError(ProblemKind kind) {
    this.fault = Fault.of("subscriber", this, kind);
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
