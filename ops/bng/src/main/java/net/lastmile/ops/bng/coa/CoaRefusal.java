package net.lastmile.ops.bng.coa;

/** Why a CoA- or Disconnect-Request was refused: Error-Cause (RFC 5176 section 3.5). */
enum CoaRefusal {
  UNSUPPORTED_ATTRIBUTE(401),
  MISSING_ATTRIBUTE(402),
  UNSUPPORTED_EXTENSION(406),
  ADMINISTRATIVELY_PROHIBITED(501),
  SESSION_CONTEXT_NOT_FOUND(503);

  private final int errorCause;

  CoaRefusal(int errorCause) {
    this.errorCause = errorCause;
  }

  int errorCause() {
    return errorCause;
  }
}
