package net.lastmile.network;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a NAS. */
enum NasError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such NAS."),
  NO_CERTIFICATE(ProblemKind.NOT_FOUND, "This NAS has no certificate."),
  NO_API_ACCESS(ProblemKind.NOT_FOUND, "This NAS has no API access."),
  NO_ROUTER_OS(ProblemKind.CONFLICT, "Only a MikroTik has this API."),
  RADSEC_NOT_SERVED(ProblemKind.CONFLICT, "No edge of the region serves RadSec."),
  NAME_TAKEN(ProblemKind.CONFLICT, "Another NAS has this name."),
  ADDRESS_TAKEN(ProblemKind.CONFLICT, "Another NAS has this address."),
  LIMIT_REACHED(ProblemKind.CONFLICT, "No more NAS can be added: the limit is reached.");

  private final ProblemKind kind;
  private final String title;

  NasError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "nas." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
