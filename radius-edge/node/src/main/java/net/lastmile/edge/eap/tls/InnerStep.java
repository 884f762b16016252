package net.lastmile.edge.eap.tls;

import net.lastmile.edge.contract.event.AccessOutcome;

/** The result of the inner protocol for what the peer sent. */
public sealed interface InnerStep {
  /** Send this to the peer. */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Say(byte[] plain) implements InnerStep {}

  /** It is the peer's turn. */
  record Listen() implements InnerStep {}

  /**
   * The inner protocol has ended.
   *
   * @param username whose password was compared; null if none was, or if it was the identity's
   *     certificate
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Ended(byte[] username, AccessOutcome outcome) implements InnerStep {}
}
