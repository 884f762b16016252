package net.lastmile.api.money;

/** A sum that no amount of money can be. */
public final class MoneyException extends ArithmeticException {
  private final Fault fault;

  /** Why not. */
  public enum Fault {
    /** More minor units than 64 bits hold. */
    OVERFLOW,
    OTHER_CURRENCY,
    /** Below zero where nothing may be owed. */
    NEGATIVE
  }

  MoneyException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
