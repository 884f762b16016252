package net.lastmile.tenancy.domains;

import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.ErrorNames;
import net.lastmile.platform.problem.ProblemKind;

/** What can go wrong with a host name. */
enum DomainError implements ErrorCode {
  NOT_FOUND(ProblemKind.NOT_FOUND, "There is no such host name."),
  INVALID(ProblemKind.INVALID, "A host name such as panel.isp.example."),
  OURS(ProblemKind.INVALID, "This name is the platform's own."),
  TAKEN(ProblemKind.CONFLICT, "Another company has proven that this name is theirs."),
  TOO_MANY(ProblemKind.CONFLICT, "No more host names can be added: the limit is reached."),
  NOT_PROVEN(
      ProblemKind.CONFLICT,
      "The TXT record is not there yet. A change in DNS may take an hour to be seen."),
  DNS_SILENT(ProblemKind.TRANSIENT, "DNS does not answer now; try again soon.");

  private final ProblemKind kind;
  private final String title;

  DomainError(ProblemKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String code() {
    return "domain." + ErrorNames.of(this);
  }

  @Override
  public String title() {
    return title;
  }
}
