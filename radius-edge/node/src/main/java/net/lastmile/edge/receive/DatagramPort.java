package net.lastmile.edge.receive;

import java.net.InetSocketAddress;

/** A socket of a {@link DatagramLoop}; but for {@link #close}, used on its loop's thread only. */
interface DatagramPort {
  /** Queues a datagram; it may leave at once or at the next {@link #flush}. */
  void send(byte[] octets, InetSocketAddress to);

  void flush();

  /** Returns when the port is free again. */
  void close();
}
