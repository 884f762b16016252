package net.lastmile.edge.receive.port;

import java.net.InetSocketAddress;

/**
 * A socket of a {@link DatagramLoop}; except for {@link #close}, used only on its loop's thread.
 */
public interface DatagramPort {
  /**
   * Queues a datagram; it may be sent at once or at the next {@link #flush}. Does nothing once the
   * port is closed: a decision made meanwhile cannot be sent, and the NAS turns to another node.
   */
  void send(byte[] octets, InetSocketAddress to);

  void flush();

  /** Returns when the port is free again. */
  void close();
}
