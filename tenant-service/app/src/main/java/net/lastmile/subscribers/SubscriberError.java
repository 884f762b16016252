package net.lastmile.subscribers;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a subscriber. */
enum SubscriberError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such subscriber."),
  USERNAME_TAKEN(ProblemKind.CONFLICT, "Another subscriber has this username."),
  USERNAME_FIXED(ProblemKind.INVALID, "The username cannot be changed here."),
  STATIC_IP_TAKEN(ProblemKind.CONFLICT, "Another subscriber has this address."),
  PREFIX_TAKEN(ProblemKind.CONFLICT, "Another subscriber has this prefix, or part of it."),
  PREFIX_CUTS_POOL(
      ProblemKind.CONFLICT, "A pool gives out prefixes of another length there; take one of its."),
  NO_CERTIFICATE(ProblemKind.NOT_FOUND, "The line has no such certificate."),
  CERTIFICATE_TAKEN(ProblemKind.CONFLICT, "A line has this certificate already."),
  TOO_MANY_CERTIFICATES(
      ProblemKind.CONFLICT, "The line has as many certificates as it may; revoke one first."),
  UNKNOWN_STATE(ProblemKind.INVALID, "ONLINE, ACTIVE, INACTIVE, EXPIRED or EXPIRING."),
  LIMIT_REACHED(
      ProblemKind.CONFLICT,
      "No more subscribers can be added: the limit is reached. Nobody is cut off.");

  private final ProblemKind kind;
  private final String title;

  SubscriberError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "subscriber." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
