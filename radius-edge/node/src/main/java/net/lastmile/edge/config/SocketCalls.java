package net.lastmile.edge.config;

/** By what the packet loops receive and send. */
public enum SocketCalls {
  /** Linux's own where they are known, else Netty. */
  AUTO,
  /** recvmmsg and sendmmsg without anything in between; 64-bit Linux only. */
  LINUX,
  /** Netty's epoll or NIO. */
  NETTY
}
