package net.lastmile.ops.bng.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.BiConsumer;

/**
 * One source port towards one server port, with its 256 identifiers. A BNG with thousands of lines
 * needs more than one, as routers do (RFC 2865 section 2.5).
 */
final class Lane {
  static final int IDENTIFIERS = 256;
  private static final int MAX_PACKET_OCTETS = 4096;
  private final DatagramChannel channel;
  private final Exchange[] pending = new Exchange[IDENTIFIERS];
  private final BiConsumer<Exchange, byte[]> arrived;
  private final ByteBuffer incoming = ByteBuffer.allocate(MAX_PACKET_OCTETS);
  private int used;
  private int lastId;

  Lane(
      Loop loop,
      InetSocketAddress local,
      InetSocketAddress remote,
      BiConsumer<Exchange, byte[]> arrived)
      throws IOException {
    this.arrived = arrived;
    channel = DatagramChannel.open().bind(local).connect(remote);
    loop.register(channel, this::read);
  }

  boolean hasRoom() {
    return used < IDENTIFIERS;
  }

  /** Gives the exchange the identifier that has been free the longest. */
  void enter(Exchange exchange) {
    do {
      lastId = (lastId + 1) % IDENTIFIERS;
    } while (pending[lastId] != null);
    pending[lastId] = exchange;
    used++;
    exchange.lane = this;
    exchange.id = lastId;
  }

  void leave(Exchange exchange) {
    pending[exchange.id] = null;
    used--;
  }

  void send(Exchange exchange) {
    try {
      channel.write(exchange.datagram());
    } catch (IOException refused) {
      // Treated like a loss on the way: the timer sends it again, or to another server.
    }
  }

  private void read() throws IOException {
    try {
      while (channel.read(incoming.clear()) > 0) {
        byte[] octets = new byte[incoming.flip().remaining()];
        incoming.get(octets);
        Exchange exchange = octets.length > 1 ? pending[octets[1] & 0xff] : null;
        arrived.accept(exchange, octets);
      }
    } catch (PortUnreachableException nobodyThere) {
      // The kernel reports an earlier send here; the timers handle it.
    }
  }
}
