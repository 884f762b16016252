package net.lastmile.edge.eap.tls;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.EapMethod;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.EapStep;
import net.lastmile.edge.eap.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An EAP method that builds a TLS tunnel and runs an inner protocol in it; for EAP-TLS that
 * protocol does next to nothing.
 */
public final class TunnelMethod implements EapMethod {
  private static final Logger LOG = LoggerFactory.getLogger(TunnelMethod.class);

  private final int type;
  private final Supplier<SSLContext> contexts;
  private final InnerProtocol inner;
  private final Outgoing outgoing;
  private final Reassembly incoming = new Reassembly();
  private Tunnel tunnel;

  /** Why the handshake failed; null if it has not. */
  private AccessOutcome failure;

  /**
   * @param type TLS, or PEAP or TTLS; both in version 0
   * @param contexts asked once, when the peer's first message has come
   * @param mtu maximum length of an EAP packet in octets
   */
  public TunnelMethod(int type, Supplier<SSLContext> contexts, InnerProtocol inner, int mtu) {
    this.type = type;
    this.contexts = contexts;
    this.inner = inner;
    this.outgoing = new Outgoing(mtu - EapPacket.TYPED_HEADER_OCTETS);
  }

  @Override
  public int type() {
    return type;
  }

  @Override
  public byte[] begin() {
    return new byte[] {(byte) Flags.START};
  }

  @Override
  public EapStep respond(EapPacket response, Passwords passwords) {
    byte[] data = response.data();
    if (outgoing.hasMore()) {
      // RFC 5216 section 2.1.5: a fragment is acknowledged by a packet without data.
      if (data.length == Flags.OCTETS && (data[0] & Flags.MORE_FRAGMENTS) == 0) {
        return new EapStep.Ask(outgoing.next());
      }
      PeerAlert alert = PeerAlert.inClear(data, Flags.OCTETS);
      return alert == null ? new EapStep.Ignored() : ended(alert);
    }
    if (failure != null) {
      return ended(failure);
    }
    return switch (incoming.add(data)) {
      case MORE -> new EapStep.Ask(new byte[Flags.OCTETS]);
      case WHOLE -> heard(incoming.take(), response.identifier(), passwords);
      case MALFORMED -> ended(AccessOutcome.TUNNEL_FAILED);
    };
  }

  private EapStep heard(byte[] message, int identifier, Passwords passwords) {
    try {
      if (tunnel == null) {
        tunnel = new Tunnel(contexts.get(), inner.shown() != null);
      }
      boolean stood = tunnel.established();
      byte[] plain = tunnel.receive(message);
      if (!stood && tunnel.established()) {
        open();
      }
      if (!tunnel.established() || tunnel.hasPending() && plain.length == 0) {
        return say(tunnel.pending());
      }
      return spoken(inner.respond(plain, carrier(identifier), passwords));
    } catch (PeerAlert alert) {
      return ended(alert);
    } catch (SSLException e) {
      return failed(e);
    }
  }

  private void open() throws SSLException {
    byte[] opening = inner.opening(tunnel.isTls13());
    if (opening.length > 0) {
      tunnel.send(opening);
    }
  }

  private InnerProtocol.Carrier carrier(int identifier) {
    return new InnerProtocol.Carrier() {
      @Override
      public int nextIdentifier() {
        return identifier + 1 & 0xFF;
      }

      @Override
      public byte[] implicitChallenge(int octets) throws SSLException {
        return tunnel.implicitChallenge(octets);
      }
    };
  }

  private EapStep spoken(InnerStep step) throws SSLException {
    return switch (step) {
      case InnerStep.Say(byte[] plain) -> {
        tunnel.send(plain);
        yield say(tunnel.pending());
      }
      case InnerStep.Listen() -> say(tunnel.pending());
      case InnerStep.Ended(byte[] username, AccessOutcome outcome) -> {
        byte[] keys = outcome == AccessOutcome.ACCEPTED ? tunnel.sessionKey(type) : null;
        yield new EapStep.Ended(username, outcome, keys);
      }
    };
  }

  private EapStep say(byte[] records) {
    outgoing.begin(records);
    return new EapStep.Ask(outgoing.next());
  }

  /** TLS itself tells the peer why; the peer answers before it is refused. */
  private EapStep failed(SSLException e) {
    LOG.debug("a tunnel failed", e);
    ShownCertificate shown = inner.shown();
    failure = shown == null ? AccessOutcome.TUNNEL_FAILED : shown.refusal(e);
    byte[] alert = tunnel.pending();
    return alert.length == 0 ? ended(failure) : say(alert);
  }

  /** A peer that reads nothing more is asked nothing: it would only wait for a time-out. */
  private static EapStep ended(PeerAlert alert) {
    LOG.debug("a peer ended its tunnel: {}", alert.getMessage());
    return ended(
        alert.isOfCertificate() ? AccessOutcome.SERVER_NOT_TRUSTED : AccessOutcome.TUNNEL_FAILED);
  }

  private static EapStep ended(AccessOutcome why) {
    return new EapStep.Ended(null, why, null);
  }
}
