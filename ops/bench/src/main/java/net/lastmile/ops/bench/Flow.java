package net.lastmile.ops.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;

/**
 * One socket and the identifiers in use on it. Each identifier has several requests, used in turn.
 */
final class Flow implements AutoCloseable {
  static final int MAX_IDENTIFIERS = 256;
  private static final long NOT_ON_ITS_WAY = 0;

  private final DatagramChannel channel = DatagramChannel.open();
  private final ByteBuffer incoming = ByteBuffer.allocate(RequestOctets.MAX_PACKET_OCTETS);
  private final byte[][] requests;
  private final ByteBuffer[] packets;
  private final int[] current;
  private final long[] sentNanos;
  private final long[] dueNanos;
  private final int[] free;
  private int freeCount;

  /**
   * @param requests request i has the identifier i modulo {@code identifiers}
   */
  Flow(InetSocketAddress server, byte[][] requests, int identifiers) throws IOException {
    this.requests = requests;
    this.packets = Arrays.stream(requests).map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
    current = new int[identifiers];
    sentNanos = new long[identifiers];
    dueNanos = new long[identifiers];
    free = new int[identifiers];
    for (int id = 0; id < identifiers; id++) {
      current[id] = id;
      free[freeCount++] = id;
    }
    channel.connect(server);
    channel.configureBlocking(false);
  }

  DatagramChannel channel() {
    return channel;
  }

  boolean hasRoom() {
    return freeCount > 0;
  }

  /** Sends the next request of a free identifier; its latency counts from when it was due. */
  void send(long atNanos, long due) throws IOException {
    int id = free[--freeCount];
    dueNanos[id] = due;
    sendAgain(id, atNanos);
  }

  private void sendAgain(int id, long atNanos) throws IOException {
    sentNanos[id] = atNanos;
    channel.write(packets[current[id]].rewind());
  }

  /** Sends requests again that have waited that long for an answer; returns how many there were. */
  int repeatOverdue(long nowNanos, long patienceNanos) throws IOException {
    int repeats = 0;
    for (int id = 0; id < current.length; id++) {
      if (sentNanos[id] != NOT_ON_ITS_WAY && nowNanos - sentNanos[id] > patienceNanos) {
        sendAgain(id, nowNanos);
        repeats++;
      }
    }
    return repeats;
  }

  /** Results of {@link #take}. */
  static final long NOTHING = -1;

  static final long WRONG = -2;

  /** Reads one answer; returns when its request was due, or NOTHING or WRONG. */
  long take(RequestOctets octets, int code) throws IOException {
    if (channel.read(incoming.clear()) <= 0) {
      return NOTHING;
    }
    int id = incoming.get(1) & 0xff;
    if (id >= current.length || sentNanos[id] == NOT_ON_ITS_WAY) {
      return WRONG;
    }
    if (!octets.isAnswer(incoming.array(), incoming.position(), requests[current[id]], code)) {
      return WRONG;
    }
    sentNanos[id] = NOT_ON_ITS_WAY;
    current[id] = (current[id] + current.length) % requests.length;
    free[freeCount++] = id;
    return dueNanos[id];
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
