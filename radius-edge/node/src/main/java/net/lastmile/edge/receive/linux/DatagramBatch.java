package net.lastmile.edge.receive.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;

/**
 * Datagrams in native memory, received or sent by one system call: an array of {@code struct
 * mmsghdr} (recvmmsg(2)) and the names and buffers that it points to. For one thread.
 */
public final class DatagramBatch {
  private static final int DONT_WAIT = 0x40; // MSG_DONTWAIT

  // struct mmsghdr: msg_name, msg_namelen, msg_iov, msg_iovlen, msg_control, msg_controllen,
  // msg_flags, msg_len, each aligned to its size.
  private static final int HEADER_OCTETS = 64;
  private static final int NAME_LENGTH_AT = 8;
  private static final int VECTOR_AT = 16;
  private static final int VECTORS_AT = 24;
  private static final int LENGTH_AT = 56;
  private static final int VECTOR_OCTETS = 16;
  private static final int VECTOR_LENGTH_AT = 8;

  private final SystemCalls calls;
  private final int capacity;
  private final int datagramOctets;
  private final MemorySegment headers;
  private final MemorySegment vectors;
  private final MemorySegment names;
  private final MemorySegment buffers;
  private final PeerAddresses peers = new PeerAddresses();
  private int size;

  /**
   * @param datagramOctets maximum length; a longer datagram is cut off
   */
  public DatagramBatch(SystemCalls calls, Arena arena, int capacity, int datagramOctets) {
    this.calls = calls;
    this.capacity = capacity;
    this.datagramOctets = datagramOctets;
    headers = arena.allocate((long) capacity * HEADER_OCTETS, Long.BYTES);
    vectors = arena.allocate((long) capacity * VECTOR_OCTETS, Long.BYTES);
    names = arena.allocate((long) capacity * PeerAddress.ROOM_OCTETS, Long.BYTES);
    buffers = arena.allocate((long) capacity * datagramOctets, Long.BYTES);
    for (int i = 0; i < capacity; i++) {
      MemorySegment vector = vectors.asSlice((long) i * VECTOR_OCTETS);
      vector.set(ADDRESS, 0, buffers.asSlice((long) i * datagramOctets));
      vector.set(JAVA_LONG, VECTOR_LENGTH_AT, datagramOctets);
      MemorySegment header = headers.asSlice((long) i * HEADER_OCTETS);
      header.set(ADDRESS, 0, names.asSlice((long) i * PeerAddress.ROOM_OCTETS));
      header.set(JAVA_INT, NAME_LENGTH_AT, PeerAddress.ROOM_OCTETS);
      header.set(ADDRESS, VECTOR_AT, vector);
      header.set(JAVA_LONG, VECTORS_AT, 1);
    }
  }

  /**
   * Receives what has arrived at a socket, up to the capacity.
   *
   * @return how many; if negative, the error
   */
  public int receive(int socket) {
    for (int i = 0; i < size; i++) {
      // The kernel wrote the length of the address here, and expects the available room.
      headers.set(JAVA_INT, header(i) + NAME_LENGTH_AT, PeerAddress.ROOM_OCTETS);
    }
    int received = calls.receive(socket, headers, capacity, DONT_WAIT);
    size = Math.max(0, received);
    return received;
  }

  /**
   * Copies a received datagram, or as much of it as there is room for.
   *
   * @return number of octets
   */
  public int copy(int index, byte[] target) {
    int octets = Math.min(headers.get(JAVA_INT, header(index) + LENGTH_AT), target.length);
    MemorySegment.copy(buffers, JAVA_BYTE, (long) index * datagramOctets, target, 0, octets);
    return octets;
  }

  /**
   * Where a received datagram came from: the same object for the same source, while it is active.
   */
  public InetSocketAddress source(int index) {
    return peers.at(names, name(index));
  }

  public boolean isFull() {
    return size == capacity;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Adds a datagram to be sent.
   *
   * @param octets no longer than the longest datagram
   * @param family of the socket that it will be sent by
   */
  public void add(byte[] octets, int length, InetSocketAddress to, int family) {
    PeerAddress peer =
        to instanceof PeerAddress known && known.family() == family
            ? known
            : PeerAddress.of(to, family);
    int nameOctets = peer.write(names, name(size));
    headers.set(JAVA_INT, header(size) + NAME_LENGTH_AT, nameOctets);
    vectors.set(JAVA_LONG, (long) size * VECTOR_OCTETS + VECTOR_LENGTH_AT, length);
    MemorySegment.copy(octets, 0, buffers, JAVA_BYTE, (long) size * datagramOctets, length);
    size++;
  }

  /**
   * Sends the datagrams added so far and removes them. One that the system does not accept is
   * skipped; if its queue is full, the rest is dropped, as a network would do.
   *
   * @return how many were not sent
   */
  public int send(int socket) {
    int at = 0;
    int lost = 0;
    while (at < size) {
      MemorySegment rest = at == 0 ? headers : headers.asSlice(header(at));
      int sent = calls.send(socket, rest, size - at, DONT_WAIT);
      if (sent > 0) {
        at += sent;
      } else if (sent == SystemCalls.NOTHING_NOW) {
        lost += size - at;
        at = size;
      } else if (sent != SystemCalls.INTERRUPTED) {
        lost++;
        at++;
      }
    }
    size = 0;
    return lost;
  }

  private static long header(int index) {
    return (long) index * HEADER_OCTETS;
  }

  private static long name(int index) {
    return (long) index * PeerAddress.ROOM_OCTETS;
  }
}
