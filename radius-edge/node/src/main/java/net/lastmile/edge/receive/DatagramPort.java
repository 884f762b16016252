package net.lastmile.edge.receive;

import java.net.InetSocketAddress;

/** A socket of a {@link DatagramLoop}; but for {@link #close}, used on its loop's thread only. */
interface DatagramPort {
  /**
   * Queues a datagram; it may leave at once or at the next {@link #flush}. Does nothing once the
   * port is closed: what was decided meanwhile has nowhere to go, and the NAS asks another.
   */
  void send(byte[] octets, InetSocketAddress to);

  void flush();

  /** Returns when the port is free again. */
  void close();
}
