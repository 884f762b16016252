package net.lastmile.edge.eap.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import net.lastmile.edge.eap.EapType;

/** The server's end of a TLS connection whose octets the caller transports. */
final class Tunnel {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  /** Limit on the engine's turns for one message; a handshake takes about ten. */
  private static final int MAX_TURNS = 200;

  /** Far more than the methods of this package send through the tunnel. */
  private static final int MAX_PLAIN_OCTETS = 8_192;

  private static final int KEY_OCTETS = 64;

  /** RFC 9427 section 2: the extended key is derived together with the key, but not used. */
  private static final int BOTH_KEYS_OCTETS = 2 * KEY_OCTETS;

  private static final byte[] NOTHING = {};

  private final SSLEngine engine;
  private final ByteArrayOutputStream toPeer = new ByteArrayOutputStream();
  private final ByteArrayOutputStream fromPeer = new ByteArrayOutputStream();
  private byte[] rest = NOTHING;
  private boolean established;

  /**
   * @param mutual whether the peer must show a certificate
   */
  Tunnel(SSLContext context, boolean mutual) {
    engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setNeedClientAuth(mutual);
    engine.setEnabledProtocols(PROTOCOLS);
  }

  /**
   * Processes records from the peer.
   *
   * @return what they carried through the tunnel, if anything
   * @throws PeerAlert if the peer ended the tunnel
   * @throws SSLException if they make no sense; {@link #pending} then holds the alert for the peer
   */
  byte[] receive(byte[] records) throws SSLException {
    ByteBuffer in = ByteBuffer.allocate(rest.length + records.length).put(rest).put(records).flip();
    PeerAlert inClear = PeerAlert.inClear(in.array(), 0);
    if (inClear != null) {
      throw inClear;
    }
    try {
      int turns = 0;
      while (turn(in)) {
        if (++turns > MAX_TURNS || fromPeer.size() > MAX_PLAIN_OCTETS) {
          throw new SSLException("the peer's message does not come to an end");
        }
      }
    } catch (PeerAlert e) {
      throw e;
    } catch (SSLException e) {
      PeerAlert alert = PeerAlert.in(e);
      if (alert != null) {
        throw alert;
      }
      wrapAlert();
      throw e;
    }
    rest = Arrays.copyOfRange(in.array(), in.position(), in.limit());
    byte[] said = fromPeer.toByteArray();
    fromPeer.reset();
    return said;
  }

  /** One turn of the engine; false if it can do nothing until the peer sends more. */
  private boolean turn(ByteBuffer in) throws SSLException {
    return switch (engine.getHandshakeStatus()) {
      case NEED_TASK -> {
        for (Runnable task = engine.getDelegatedTask();
            task != null;
            task = engine.getDelegatedTask()) {
          task.run();
        }
        yield true;
      }
      case NEED_WRAP -> wrap(NOTHING);
      case FINISHED, NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING -> unwrap(in);
    };
  }

  private boolean unwrap(ByteBuffer in) throws SSLException {
    if (!in.hasRemaining()) {
      return false;
    }
    ByteBuffer out = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    SSLEngineResult result = engine.unwrap(in, out);
    note(result);
    fromPeer.write(out.array(), 0, out.position());
    if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
      throw PeerAlert.closed();
    }
    return result.getStatus() == SSLEngineResult.Status.OK;
  }

  private boolean wrap(byte[] plain) throws SSLException {
    ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize() + plain.length);
    SSLEngineResult result = engine.wrap(ByteBuffer.wrap(plain), out);
    note(result);
    toPeer.write(out.array(), 0, out.position());
    return result.getStatus() == SSLEngineResult.Status.OK;
  }

  private void note(SSLEngineResult result) {
    established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
  }

  private void wrapAlert() {
    try {
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
        wrap(NOTHING);
      }
    } catch (SSLException e) {
      // No alert is available; the EAP-Failure is enough.
      toPeer.reset();
    }
  }

  /** Whether the handshake is complete on this side. */
  boolean established() {
    return established;
  }

  /** Sends data through the established tunnel. */
  void send(byte[] plain) throws SSLException {
    wrap(plain);
  }

  boolean hasPending() {
    return toPeer.size() > 0;
  }

  /** Records for the peer; each is returned once. */
  byte[] pending() {
    byte[] records = toPeer.toByteArray();
    toPeer.reset();
    return records;
  }

  /** The master session key of a method (RFC 5216 section 2.3, RFC 5281 section 8, RFC 9427). */
  byte[] sessionKey(int type) throws SSLException {
    if (isTls13()) {
      byte[] keys =
          export("EXPORTER_EAP_TLS_Key_Material", new byte[] {(byte) type}, BOTH_KEYS_OCTETS);
      return Arrays.copyOf(keys, KEY_OCTETS);
    }
    String label = type == EapType.TTLS ? "ttls keying material" : "client EAP encryption";
    return export(label, null, KEY_OCTETS);
  }

  /** The challenge that both ends derive without sending it (RFC 5281 section 11.1). */
  byte[] implicitChallenge(int octets) throws SSLException {
    return export("ttls challenge", null, octets);
  }

  private byte[] export(String label, byte[] context, int octets) throws SSLException {
    return ((ExtendedSSLSession) engine.getSession())
        .exportKeyingMaterialData(label, context, octets);
  }

  boolean isTls13() {
    return engine.getSession().getProtocol().equals("TLSv1.3");
  }
}
