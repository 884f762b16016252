package net.lastmile.edge.receive.port;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * One thread with sockets. The interface is small, so that a loop built on other system calls can
 * replace Netty's.
 */
public interface DatagramLoop extends LoopThread, AutoCloseable {
  /**
   * Opens a socket. Several loops may open the same address: the system then spreads senders over
   * them, always the same sender to the same loop.
   *
   * @throws IOException if the address cannot be bound
   */
  DatagramPort open(InetSocketAddress address, DatagramHandler handler) throws IOException;

  /** Ends the thread; sockets must be closed before. */
  @Override
  void close();
}
