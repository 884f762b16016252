package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.port.DatagramPort;

/**
 * One connection's way through a lane. To the request path it is a port of its own, so that its
 * identifiers are separate from those of any other.
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
    /** Copies, since the array is reused. */
    @Override
    public void send(byte[] octets, InetSocketAddress to) {
      replies.accept(octets.clone());
    }

    @Override
    public void flush() {
      // Each reply is sent at once.
    }

    @Override
    public void close() {
      // Only its owner closes the connection.
    }
  }

  /**
   * Accepts a request, on any thread.
   *
   * @param nas who sent it, proven by its certificate
   * @param packet of at most {@link net.lastmile.edge.radius.RadiusPacket#MAX_OCTETS}
   * @param done called on the lane's thread when it has been processed, even if the reply is still
   *     to come
   */
  public void take(Tenant tenant, Nas nas, byte[] packet, Runnable done) {
    waiting.incrementAndGet();
    try {
      lane.loop().execute(() -> workOn(tenant, nas, packet, done));
    } catch (RejectedExecutionException e) {
      // The node is closing; the NAS turns to another.
      waiting.decrementAndGet();
    }
  }

  private void workOn(Tenant tenant, Nas nas, byte[] packet, Runnable done) {
    System.arraycopy(packet, 0, lane.path().buffer(), 0, packet.length);
    // One connection carries both kinds, and Status-Server is answered as on the authentication
    // port (RFC 6613 section 2.6.1).
    int code =
        packet[0] == PacketCode.ACCOUNTING_REQUEST
            ? PacketCode.ACCOUNTING_REQUEST
            : PacketCode.ACCESS_REQUEST;
    try {
      lane.path().received(tenant, nas, code, port, packet.length, peer);
    } finally {
      // Counted down in any case: a request that seems to wait forever would stop the reading.
      waiting.decrementAndGet();
      done.run();
    }
  }

  /** Requests passed on but not yet processed. */
  public int waiting() {
    return waiting.get();
  }

  /** Forgets what came this way; no reply is sent afterwards. */
  public void close() {
    try {
      lane.close(port);
    } catch (RejectedExecutionException e) {
      // The loop is gone, and everything it remembered.
      return;
    }
  }
}
