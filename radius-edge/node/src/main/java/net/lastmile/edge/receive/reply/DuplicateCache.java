package net.lastmile.edge.receive.reply;

import java.net.InetSocketAddress;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.ReplyOctets;
import net.lastmile.edge.receive.port.DatagramPort;

/**
 * The requests of the last seconds and their replies (RFC 5080 section 2.2.2): a repeat gets the
 * same reply again, or nothing while the first is in progress. A request is identified by port,
 * source address and port, code, identifier, and authenticator; the same identifier with another
 * authenticator is a new request that replaces the old one.
 *
 * <p>Bounded: rows of {@link #WAYS} slots; a full row loses its oldest. For one loop.
 */
public final class DuplicateCache {
  public static final int ABSENT = -1;

  /** How long a NAS may go on repeating a request. */
  private static final long KEPT_MILLIS = 10_000;

  private static final int WAYS = 8;
  private static final byte[] IN_PROGRESS = {};

  private final int rows;
  private final DatagramPort[] ports;
  private final InetSocketAddress[] sources;
  private final int[] names;
  private final long[] authenticators;
  private final long[] tickets;
  private final long[] atMillis;
  private final byte[][] replies;
  private final ReplyOctets done;
  private long lastTicket;

  /**
   * @param slots a power of two, at least 8
   */
  public DuplicateCache(int slots) {
    this(slots, new ReplyOctets());
  }

  /**
   * @param done receives replies that leave the cache
   */
  public DuplicateCache(int slots, ReplyOctets done) {
    this.done = done;
    rows = Math.max(1, Integer.highestOneBit(slots) / WAYS);
    int size = rows * WAYS;
    ports = new DatagramPort[size];
    sources = new InetSocketAddress[size];
    names = new int[size];
    authenticators = new long[2 * size];
    tickets = new long[size];
    atMillis = new long[size];
    replies = new byte[size][];
  }

  /** The slot of exactly this request, or {@link #ABSENT}. */
  public int find(
      DatagramPort port, InetSocketAddress source, RadiusPacket request, long nowMillis) {
    int slot = slotOf(port, source, request);
    boolean same =
        slot != ABSENT
            && nowMillis - atMillis[slot] < KEPT_MILLIS
            && authenticators[2 * slot] == authenticator(request, 0)
            && authenticators[2 * slot + 1] == authenticator(request, Long.BYTES);
    return same ? slot : ABSENT;
  }

  /** The reply that was sent; null while the request is in progress. */
  public byte[] reply(int slot) {
    return replies[slot] == IN_PROGRESS ? null : replies[slot];
  }

  /** Marks a request as in progress, and returns the slot for {@link #finish}. */
  public int begin(
      DatagramPort port, InetSocketAddress source, RadiusPacket request, long nowMillis) {
    int slot = slotOf(port, source, request);
    if (slot == ABSENT) {
      slot = oldest(row(port, source, name(request)));
    }
    release(slot);
    ports[slot] = port;
    sources[slot] = source;
    names[slot] = name(request);
    authenticators[2 * slot] = authenticator(request, 0);
    authenticators[2 * slot + 1] = authenticator(request, Long.BYTES);
    atMillis[slot] = nowMillis;
    replies[slot] = IN_PROGRESS;
    tickets[slot] = ++lastTicket;
    return slot;
  }

  /** Distinguishes one use of a slot from the next. */
  public long ticket(int slot) {
    return tickets[slot];
  }

  /** Stores the reply, unless another request has taken the slot since. */
  public void finish(int slot, long ticket, byte[] reply) {
    if (tickets[slot] == ticket) {
      replies[slot] = reply;
    }
  }

  /** Forgets a request that got no reply, so that its repeat is processed again. */
  public void forget(int slot) {
    release(slot);
    ports[slot] = null;
    sources[slot] = null;
    replies[slot] = null;
    atMillis[slot] = 0;
    tickets[slot] = 0;
  }

  /**
   * The reply is no longer needed: each time it was sent, it was copied into the socket's buffer.
   */
  private void release(int slot) {
    byte[] reply = replies[slot];
    if (reply != null && reply != IN_PROGRESS) {
      done.done(reply);
    }
  }

  /** Forgets the requests of a port that is closed. */
  public void forgetAll(DatagramPort port) {
    for (int slot = 0; slot < ports.length; slot++) {
      if (ports[slot] == port) {
        forget(slot);
      }
    }
  }

  private int slotOf(DatagramPort port, InetSocketAddress source, RadiusPacket request) {
    int name = name(request);
    int first = row(port, source, name);
    for (int slot = first; slot < first + WAYS; slot++) {
      if (names[slot] == name && ports[slot] == port && source.equals(sources[slot])) {
        return slot;
      }
    }
    return ABSENT;
  }

  private int oldest(int first) {
    int oldest = first;
    for (int slot = first + 1; slot < first + WAYS; slot++) {
      if (atMillis[slot] < atMillis[oldest]) {
        oldest = slot;
      }
    }
    return oldest;
  }

  private int row(DatagramPort port, InetSocketAddress source, int name) {
    int hash = 31 * (31 * source.hashCode() + System.identityHashCode(port)) + name;
    hash *= 0x9E3779B9;
    return ((hash ^ hash >>> 15) & (rows - 1)) * WAYS;
  }

  private static int name(RadiusPacket request) {
    return request.code() << 8 | request.identifier();
  }

  private static long authenticator(RadiusPacket request, int from) {
    byte[] octets = request.octets();
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | octets[RadiusPacket.AUTHENTICATOR_OFFSET + from + i] & 0xFF;
    }
    return value;
  }
}
