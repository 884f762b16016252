package net.lastmile.edge.eap;

import net.lastmile.edge.contract.event.AccessOutcome;

/** The result of a method for one response. */
public sealed interface EapStep {
  /** The next request of the method's type. */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Ask(byte[] data) implements EapStep {}

  /**
   * The method has ended.
   *
   * @param username whose password was compared; null if it was the outer identity's password, or
   *     its certificate
   * @param outcome ACCEPTED, WRONG_PASSWORD, what is wrong with the certificate, or why nothing was
   *     compared
   * @param keys the master session key that peer and server now share (RFC 3748 section 7.10), null
   *     if the method derives none
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Ended(byte[] username, AccessOutcome outcome, byte[] keys) implements EapStep {}

  /**
   * The response makes no sense here and is treated as if it had not come (RFC 3748 section 4.1).
   */
  record Ignored() implements EapStep {}
}
