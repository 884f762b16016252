package net.lastmile.edge.templates.template;

/** The values of one line or session while a packet for it is written. */
public interface LineValues {
  /** Whether {@link #value} would return anything; called for each packet, so it must be cheap. */
  boolean has(Variable variable);

  /** The value of a variable that does not belong to the plan, as text; empty if it has none. */
  String value(Variable variable);

  /**
   * Salt-encrypts a value (RFC 2868 section 3.5) with the router's secret and the packet's
   * authenticator.
   *
   * @return salt and hidden octets
   */
  byte[] hidden(byte[] plain);
}
