package net.lastmile.edge.receive.port;

import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import net.lastmile.edge.receive.linux.DatagramBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket of a {@link LinuxLoop}; all sockets of a loop share its two batches. */
final class LinuxPort implements DatagramPort {
  private static final Logger LOG = LoggerFactory.getLogger(LinuxPort.class);

  /** Number of batches for a busy socket before the others get their turn. */
  private static final int BATCHES_AT_ONCE = 4;

  /** After this many datagrams at once, more have probably arrived: asking again saves a wait. */
  private static final int BUSY = 8;

  private final LinuxLoop loop;
  private final int socket;
  private final int family;
  private final DatagramHandler handler;
  private final DatagramBatch incoming;
  private final DatagramBatch outgoing;
  private boolean closed;

  LinuxPort(
      LinuxLoop loop,
      int socket,
      int family,
      DatagramHandler handler,
      DatagramBatch incoming,
      DatagramBatch outgoing) {
    this.loop = loop;
    this.socket = socket;
    this.family = family;
    this.handler = handler;
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  /** Passes on what has arrived, and sends the immediate replies. */
  void receive() {
    int received = BUSY;
    for (int batch = 0; batch < BATCHES_AT_ONCE && received >= BUSY && !closed; batch++) {
      received = incoming.receive(socket);
      for (int i = 0; i < received; i++) {
        receive(i);
      }
      flush();
    }
  }

  private void receive(int index) {
    try {
      int length = incoming.copy(index, handler.buffer());
      handler.received(this, length, incoming.source(index));
    } catch (RuntimeException e) {
      // The socket stays open: one bad datagram must not silence a tenant's routers.
      LOG.error("a datagram could not be handled", e);
    }
  }

  @Override
  public void send(byte[] octets, InetSocketAddress to) {
    if (closed) {
      return;
    }
    loop.sendBy(this);
    outgoing.add(octets, octets.length, to, family);
    if (outgoing.isFull()) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (loop.sendsBy(this) && !outgoing.isEmpty()) {
      int lost = outgoing.send(socket);
      if (lost > 0) {
        LOG.debug("{} replies did not leave; the routers will ask again", lost);
      }
    }
  }

  /**
   * The loop's thread is closing the socket. The system gives its number to the next one that is
   * opened, and a late reply must not go there.
   */
  void closed() {
    closed = true;
  }

  @Override
  public void close() {
    try {
      loop.close(this, socket);
    } catch (RejectedExecutionException e) {
      // The loop is closed, and its sockets with it.
      return;
    }
  }
}
