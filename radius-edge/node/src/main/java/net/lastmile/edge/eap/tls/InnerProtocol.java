package net.lastmile.edge.eap.tls;

import javax.net.ssl.SSLException;
import net.lastmile.edge.eap.Passwords;

/** What is spoken inside a tunnel. One for each conversation. */
public interface InnerProtocol {
  byte[] NOTHING = {};

  /** What the inner protocol may know of what carries it. */
  interface Carrier {
    /** The identifier of the EAP request that will carry what is said next. */
    int nextIdentifier();

    /**
     * A challenge that both ends know without sending it.
     *
     * @throws SSLException if the tunnel's keys cannot be exported
     */
    byte[] implicitChallenge(int octets) throws SSLException;
  }

  /** What the peer has to show in the handshake; null if it has to show no certificate. */
  default ShownCertificate shown() {
    return null;
  }

  /** What the server says as soon as the tunnel stands; empty if it is the peer that begins. */
  default byte[] opening(boolean tls13) {
    return NOTHING;
  }

  /**
   * Takes what the peer said.
   *
   * @param plain empty where the peer, at its turn, said nothing
   * @throws SSLException if a challenge cannot be made
   */
  InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) throws SSLException;
}
