package net.lastmile.edge.config;

/** The system calls with which the packet loops receive and send. */
public enum SocketCalls {
  /** Linux's own if this build knows them for the platform, else Netty. */
  AUTO,
  /** recvmmsg and sendmmsg, called directly; 64-bit Linux only. */
  LINUX,
  /** Netty's epoll or NIO. */
  NETTY
}
