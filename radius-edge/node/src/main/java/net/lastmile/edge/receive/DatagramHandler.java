package net.lastmile.edge.receive;

import java.net.InetSocketAddress;

/** Takes the datagrams of a port, one at a time, on the loop's thread. */
interface DatagramHandler {
  /** Where the loop puts the next datagram; what does not fit is cut off. */
  byte[] buffer();

  /**
   * Called with each datagram; replies are flushed by the loop after a batch of these.
   *
   * @param length how many octets were put into the buffer
   */
  void received(DatagramPort port, int length, InetSocketAddress source);
}
