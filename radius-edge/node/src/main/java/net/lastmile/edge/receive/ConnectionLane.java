package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.PacketCode;

/**
 * One connection's way through a lane: to the request path it is a port of its own, so that its
 * identifiers are apart from those of any other.
 */
public final class ConnectionLane {
  private final Lane lane;
  private final InetSocketAddress peer;
  private final Consumer<byte[]> replies;
  private final AtomicInteger waiting = new AtomicInteger();
  private final DatagramPort port = new ConnectionPort();

  ConnectionLane(Lane lane, InetSocketAddress peer, Consumer<byte[]> replies) {
    this.lane = lane;
    this.peer = peer;
    this.replies = replies;
  }

  private final class ConnectionPort implements DatagramPort {
    /** Copies, since the octets are used again. */
    @Override
    public void send(byte[] octets, InetSocketAddress to) {
      replies.accept(octets.clone());
    }

    @Override
    public void flush() {
      // Each reply leaves at once.
    }

    @Override
    public void close() {
      // The connection is its owner's to close.
    }
  }

  /**
   * Takes a request, on any thread.
   *
   * @param nas who sent it, proven by its certificate
   * @param packet of at most {@link net.lastmile.edge.radius.RadiusPacket#MAX_OCTETS}
   * @param done called on the lane's thread when it was worked on, be the reply still to come
   */
  public void take(Tenant tenant, Nas nas, byte[] packet, Runnable done) {
    waiting.incrementAndGet();
    try {
      lane.loop().execute(() -> workOn(tenant, nas, packet, done));
    } catch (RejectedExecutionException e) {
      // The node is closing; the NAS asks another.
      waiting.decrementAndGet();
    }
  }

  private void workOn(Tenant tenant, Nas nas, byte[] packet, Runnable done) {
    System.arraycopy(packet, 0, lane.path().buffer(), 0, packet.length);
    // One connection carries both, and Status-Server is answered as on the log-in port (RFC 6613
    // section 2.6.1).
    int code =
        packet[0] == PacketCode.ACCOUNTING_REQUEST
            ? PacketCode.ACCOUNTING_REQUEST
            : PacketCode.ACCESS_REQUEST;
    try {
      lane.path().received(tenant, nas, code, port, packet.length, peer);
    } finally {
      // Whatever became of it: a request that counts as waiting for ever ends the reading.
      waiting.decrementAndGet();
      done.run();
    }
  }

  /** Requests handed over and not yet worked on. */
  public int waiting() {
    return waiting.get();
  }

  /** Forgets what came this way; no reply leaves afterwards. */
  public void close() {
    try {
      lane.close(port);
    } catch (RejectedExecutionException e) {
      // The loop is gone, and all that it remembered.
      return;
    }
  }
}
