package net.lastmile.edge.vendor.template;

/** What is known of one line or session while a packet for it is written. */
public interface LineValues {
  /** Whether {@link #value} would give anything; asked with each packet, so it is to be cheap. */
  boolean has(Variable variable);

  /** The value of a variable that is not of the plan, as text; empty if it has none. */
  String value(Variable variable);

  /**
   * Salt-encrypts a value (RFC 2868 section 3.5) with the router's secret and the packet's
   * authenticator.
   *
   * @return salt and hidden octets
   */
  byte[] hidden(byte[] plain);
}
