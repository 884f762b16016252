package net.lastmile.edge.coa;

import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Requests to one router over the connection that it holds open, with identifiers of the
 * connection's own. Each is sent once (RFC 6613 section 2.6.1).
 */
public final class ConnectionCoa {
  /** As long as all transmissions over UDP take together. */
  static final Duration PATIENCE = Duration.ofSeconds(11);

  private final EventLoop loop;
  private final Consumer<byte[]> out;
  private final CoaCounts counts;
  private final BngQueue<Exchange> queue;
  private final PacketDigests digests = new PacketDigests();
  private final CoaPacket packets = new CoaPacket(new PacketWriter(digests));
  private final CoaReply reply = new CoaReply(digests);
  private final Exchange[] exchanges = new Exchange[SourcePort.IDENTIFIERS];
  private int last = -1;
  private boolean closed;

  ConnectionCoa(EventLoop loop, int perSecond, Consumer<byte[]> out, CoaCounts counts) {
    this.loop = loop;
    this.out = out;
    this.counts = counts;
    this.queue = new BngQueue<>(loop, perSecond, BngQueue.USUAL, this::transmit);
  }

  /** Whether a packet answers a CoA-Request or Disconnect-Request. */
  public static boolean isAnswer(byte[] packet) {
    return switch (packet[0]) {
      case PacketCode.DISCONNECT_ACK,
          PacketCode.DISCONNECT_NAK,
          PacketCode.COA_ACK,
          PacketCode.COA_NAK ->
          true;
      default -> false;
    };
  }

  /** May be called on any thread. */
  CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request) {
    Exchange exchange = new Exchange(nas, request);
    try {
      loop.execute(() -> queue.add(exchange));
    } catch (RejectedExecutionException e) {
      exchange.busy();
    }
    return exchange.outcome();
  }

  private void transmit(Exchange exchange) {
    if (closed) {
      exchange.busy();
      return;
    }
    int identifier = freeIdentifier();
    byte[] packet = packets.encode(exchange.request(), identifier, exchange.nas().secret());
    if (packet == null) {
      exchange.failed("the request does not fit a packet");
      return;
    }
    exchanges[identifier] = exchange;
    exchange.begin(packet);
    exchange.countTransmission(
        loop.schedule(
            () -> unanswered(identifier, exchange), PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    counts.sent(exchange.transmissions());
    out.accept(packet);
  }

  /** There is always one: fewer requests are in progress than there are identifiers. */
  private int freeIdentifier() {
    do {
      last = (last + 1) % exchanges.length;
    } while (exchanges[last] != null);
    return last;
  }

  private void unanswered(int identifier, Exchange exchange) {
    if (exchanges[identifier] == exchange) {
      exchanges[identifier] = null;
      exchange.timedOut();
    }
  }

  /** Receives an answer, as recognized by {@link #isAnswer}, on the connection's own thread. */
  public void answered(byte[] octets) {
    RadiusPacket packet = reply.read(Unpooled.wrappedBuffer(octets));
    Exchange exchange = packet == null ? null : exchanges[packet.identifier()];
    if (exchange == null || !reply.answers(exchange.packet(), exchange.nas().secret())) {
      counts.refused();
      return;
    }
    exchanges[packet.identifier()] = null;
    exchange.answered(reply.isAck(), reply.errorCause());
  }

  /** An unanswered request may or may not have been carried out, as after a silence. */
  void close() {
    closed = true;
    for (int i = 0; i < exchanges.length; i++) {
      if (exchanges[i] != null) {
        unanswered(i, exchanges[i]);
      }
    }
  }
}
