package net.lastmile.edge.receive;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * One thread with sockets. Small, so that a loop made of other system calls can stand in for
 * Netty's.
 */
interface DatagramLoop extends LoopThread, AutoCloseable {
  /**
   * Opens a socket. Loops may open the same address each: the system then spreads senders over
   * them, always the same sender to the same loop.
   *
   * @throws IOException if the address cannot be bound
   */
  DatagramPort open(InetSocketAddress address, DatagramHandler handler) throws IOException;

  /** Ends the thread; sockets are closed before. */
  @Override
  void close();
}
