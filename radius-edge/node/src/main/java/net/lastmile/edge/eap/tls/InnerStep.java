package net.lastmile.edge.eap.tls;

import net.lastmile.edge.contract.AccessOutcome;

/** What the protocol inside a tunnel makes of what the peer said. */
public sealed interface InnerStep {
  /** This is to be said. */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Say(byte[] plain) implements InnerStep {}

  /** It is the peer's turn. */
  record Listen() implements InnerStep {}

  /**
   * The inner protocol has ended.
   *
   * @param username whose password was compared; null if none was, or it was the identity's
   *     certificate
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Ended(byte[] username, AccessOutcome outcome) implements InnerStep {}
}
