package net.lastmile.edge.receive.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where a datagram came from, with the octets of its {@code struct sockaddr_in} or {@code
 * sockaddr_in6}, so that a reply can be addressed without building them again.
 */
@SuppressWarnings("serial") // Serializable by inheritance; nobody serializes it.
final class PeerAddress extends InetSocketAddress {
  static final int FAMILY_4 = 2; // AF_INET
  static final int FAMILY_6 = 10; // AF_INET6
  static final int OCTETS_4 = 16;
  static final int OCTETS_6 = 28;

  /** Room for either, aligned for the next one. */
  static final int ROOM_OCTETS = 32;

  private static final int ADDRESS_4_AT = 4;
  private static final int ADDRESS_6_AT = 8;
  private static final int SCOPE_AT = 24;

  // Family and port as in memory; the flow label between them and the address is ignored.
  private final int head;
  private final long high;
  private final long low;
  private final int scope;

  private PeerAddress(InetAddress address, int port, int head, long high, long low, int scope) {
    super(address, port);
    this.head = head;
    this.high = high;
    this.low = low;
    this.scope = scope;
  }

  /** As the kernel wrote it at this position. */
  static PeerAddress read(MemorySegment names, long at) {
    int head = names.get(JAVA_INT, at);
    // In network order after the family.
    int port = (head >>> 16 & 0xFF) << 8 | head >>> 24;
    long high = high(names, at);
    long low = low(names, at);
    int scope = scope(names, at);
    return new PeerAddress(address(head, high, low, scope), port, head, high, low, scope);
  }

  /** In the form used by a loop whose sockets have this family. */
  static PeerAddress of(InetSocketAddress address, int family) {
    byte[] octets = address.getAddress().getAddress();
    int port = Short.toUnsignedInt(Short.reverseBytes((short) address.getPort()));
    int head = family | port << 16;
    if (family == FAMILY_4) {
      long low = Integer.toUnsignedLong(ordered(octets).getInt());
      return new PeerAddress(address.getAddress(), address.getPort(), head, 0, low, 0);
    }
    ByteBuffer six = ordered(octets.length == Integer.BYTES ? mapped(octets) : octets);
    int scope = address.getAddress() instanceof Inet6Address local ? local.getScopeId() : 0;
    return new PeerAddress(
        address.getAddress(), address.getPort(), head, six.getLong(), six.getLong(), scope);
  }

  static int hash(MemorySegment names, long at) {
    long mixed = high(names, at) * 0x9E3779B97F4A7C15L ^ low(names, at);
    mixed = (mixed ^ names.get(JAVA_INT, at)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  boolean isAt(MemorySegment names, long at) {
    return head == names.get(JAVA_INT, at)
        && low == low(names, at)
        && high == high(names, at)
        && scope == scope(names, at);
  }

  /**
   * @return number of octets written
   */
  int write(MemorySegment names, long at) {
    names.set(JAVA_INT, at, head);
    if (isFour(head)) {
      names.set(JAVA_INT, at + ADDRESS_4_AT, (int) low);
      names.set(JAVA_LONG, at + ADDRESS_6_AT, 0);
      return OCTETS_4;
    }
    names.set(JAVA_INT, at + ADDRESS_4_AT, 0);
    names.set(JAVA_LONG, at + ADDRESS_6_AT, high);
    names.set(JAVA_LONG, at + ADDRESS_6_AT + Long.BYTES, low);
    names.set(JAVA_INT, at + SCOPE_AT, scope);
    return OCTETS_6;
  }

  int family() {
    return head & 0xFFFF;
  }

  private static boolean isFour(int head) {
    return (head & 0xFFFF) == FAMILY_4;
  }

  private static long high(MemorySegment names, long at) {
    return isFour(names.get(JAVA_INT, at)) ? 0 : names.get(JAVA_LONG, at + ADDRESS_6_AT);
  }

  private static long low(MemorySegment names, long at) {
    return isFour(names.get(JAVA_INT, at))
        ? Integer.toUnsignedLong(names.get(JAVA_INT, at + ADDRESS_4_AT))
        : names.get(JAVA_LONG, at + ADDRESS_6_AT + Long.BYTES);
  }

  private static int scope(MemorySegment names, long at) {
    return isFour(names.get(JAVA_INT, at)) ? 0 : names.get(JAVA_INT, at + SCOPE_AT);
  }

  /** On a dual-stack socket an IPv4 source arrives as ::ffff:a.b.c.d and is read as IPv4. */
  private static InetAddress address(int head, long high, long low, int scope) {
    ByteBuffer octets = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.nativeOrder());
    try {
      if (isFour(head)) {
        octets.putInt((int) low);
        return Inet4Address.getByAddress(Arrays.copyOf(octets.array(), Integer.BYTES));
      }
      octets.putLong(high).putLong(low);
      return scope == 0
          ? InetAddress.getByAddress(octets.array())
          : Inet6Address.getByAddress(null, octets.array(), scope);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ByteBuffer ordered(byte[] octets) {
    return ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder());
  }

  private static byte[] mapped(byte[] four) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(0).putInt(0xFFFF).put(four).array();
  }
}
