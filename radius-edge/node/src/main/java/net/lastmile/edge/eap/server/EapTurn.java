package net.lastmile.edge.eap.server;

import net.lastmile.edge.contract.event.AccessOutcome;

/** What to tell the NAS after a response. */
sealed interface EapTurn {
  /**
   * The conversation goes on.
   *
   * @param request the EAP packet for the peer
   * @param repeated whether the response was useless and this is the last request again
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Challenge(byte[] request, boolean repeated) implements EapTurn {}

  /**
   * The conversation is over.
   *
   * @param identifier of the EAP-Success or EAP-Failure
   * @param username whose password or certificate was compared; else the peer's outer identity
   * @param keys the master session key, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Verdict(int identifier, byte[] username, AccessOutcome outcome, byte[] keys)
      implements EapTurn {
    /** The same verdict for a line with this username. */
    Verdict of(byte[] lineName) {
      return new Verdict(identifier, lineName, outcome, keys);
    }
  }
}
