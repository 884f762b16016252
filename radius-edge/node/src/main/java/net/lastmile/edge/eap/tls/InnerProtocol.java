package net.lastmile.edge.eap.tls;

import javax.net.ssl.SSLException;
import net.lastmile.edge.eap.Passwords;

/** The protocol inside a tunnel. One instance per conversation. */
public interface InnerProtocol {
  byte[] NOTHING = {};

  /** What the inner protocol may know about its carrier. */
  interface Carrier {
    /** The identifier of the EAP request that will carry the next message. */
    int nextIdentifier();

    /**
     * A challenge that both ends derive without sending it.
     *
     * @throws SSLException if the tunnel's keys cannot be exported
     */
    byte[] implicitChallenge(int octets) throws SSLException;
  }

  /** The certificate check for the handshake; null if the peer need not show one. */
  default ShownCertificate shown() {
    return null;
  }

  /** What the server sends as soon as the tunnel is up; empty if the peer begins. */
  default byte[] opening(boolean tls13) {
    return NOTHING;
  }

  /**
   * Processes what the peer sent.
   *
   * @param plain empty if the peer sent nothing in its turn
   * @throws SSLException if a challenge cannot be derived
   */
  InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) throws SSLException;
}
