package net.lastmile.edge.receive.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Opens and closes UDP sockets. For one thread. */
public final class UdpSockets {
  // SOCK_DGRAM, SOCK_NONBLOCK and SOCK_CLOEXEC.
  private static final int DATAGRAM = 2 | 0x800 | 0x80000;
  private static final int SOL_SOCKET = 1;
  private static final int SO_SNDBUF = 7;
  private static final int SO_RCVBUF = 8;
  private static final int SO_REUSEPORT = 15;
  private static final int IPPROTO_IPV6 = 41;
  private static final int IPV6_V6ONLY = 26;

  private final SystemCalls calls;
  private final MemorySegment option;
  private final MemorySegment name;

  public UdpSockets(SystemCalls calls, Arena arena) {
    this.calls = calls;
    this.option = arena.allocate(JAVA_INT);
    this.name = arena.allocate(PeerAddress.ROOM_OCTETS, Long.BYTES);
  }

  /** The address family of a socket bound to this address. */
  public static int family(InetAddress address) {
    return address instanceof Inet4Address ? PeerAddress.FAMILY_4 : PeerAddress.FAMILY_6;
  }

  /**
   * A socket that shares its port with others of its kind.
   *
   * @param bufferOctets requested in each direction; the system may give less
   * @return its descriptor
   * @throws IOException if the address cannot be bound
   */
  public int open(InetSocketAddress address, int bufferOctets) throws IOException {
    int family = family(address.getAddress());
    int socket = calls.socket(family, DATAGRAM);
    if (socket < 0) {
      throw new IOException("no socket: error " + -socket);
    }
    set(socket, SOL_SOCKET, SO_REUSEPORT, 1);
    set(socket, SOL_SOCKET, SO_RCVBUF, bufferOctets);
    set(socket, SOL_SOCKET, SO_SNDBUF, bufferOctets);
    if (family == PeerAddress.FAMILY_6) {
      // As in Java's own sockets: "::" accepts IPv4, too.
      set(socket, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    }
    int octets = PeerAddress.of(address, family).write(name, 0);
    int bound = calls.bind(socket, name, octets);
    if (bound < 0) {
      close(socket);
      throw new IOException("cannot listen at " + address + ": error " + -bound);
    }
    return socket;
  }

  public void close(int socket) {
    calls.close(socket);
  }

  /** A smaller buffer than requested is no reason not to serve. */
  private void set(int socket, int level, int what, int value) {
    option.set(JAVA_INT, 0, value);
    calls.setOption(socket, level, what, option);
  }
}
