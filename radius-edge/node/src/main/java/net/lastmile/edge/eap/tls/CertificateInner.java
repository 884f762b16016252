package net.lastmile.edge.eap.tls;

import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.Passwords;

/** EAP-TLS: only the peer's certificate matters; nothing is sent inside the tunnel. */
public final class CertificateInner implements InnerProtocol {
  /** RFC 9190 section 2.1.1: an octet that tells the peer that the handshake is complete. */
  private static final byte[] PROTECTED_SUCCESS = {0};

  private final ShownCertificate shown;

  public CertificateInner(ShownCertificate shown) {
    this.shown = shown;
  }

  @Override
  public ShownCertificate shown() {
    return shown;
  }

  @Override
  public byte[] opening(boolean tls13) {
    return tls13 ? PROTECTED_SUCCESS : NOTHING;
  }

  /** The peer has acknowledged. Certificates revoked since the handshake are no longer accepted. */
  @Override
  public InnerStep respond(byte[] plain, Carrier carrier, Passwords passwords) {
    return new InnerStep.Ended(
        null, plain.length == 0 ? shown.verdict() : AccessOutcome.TUNNEL_FAILED);
  }
}
