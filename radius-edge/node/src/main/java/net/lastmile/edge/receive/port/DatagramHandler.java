package net.lastmile.edge.receive.port;

import java.net.InetSocketAddress;

/** Receives the datagrams of a port, one at a time, on the loop's thread. */
public interface DatagramHandler {
  /** Where the loop puts the next datagram; a longer one is cut off. */
  byte[] buffer();

  /**
   * Called for each datagram; the loop flushes replies after a batch of these.
   *
   * @param length number of octets in the buffer
   */
  void received(DatagramPort port, int length, InetSocketAddress source);
}
