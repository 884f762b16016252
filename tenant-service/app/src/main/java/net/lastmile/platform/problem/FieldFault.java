package net.lastmile.platform.problem;

/** What any field can have wrong; a rule with a sentence of its own says that itself. */
public enum FieldFault implements ErrorCode {
  REQUIRED,
  CONTROL_CHARACTER,
  TOO_LONG,
  OUT_OF_RANGE,
  MALFORMED,
  /** A key that is too short to sign. */
  WEAK;

  private final Fault fault = Fault.of("field", this, ProblemKind.INVALID);

  @Override
  public Fault fault() {
    return fault;
  }
}
