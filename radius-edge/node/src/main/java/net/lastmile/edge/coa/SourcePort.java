package net.lastmile.edge.coa;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket and its 256 identifiers, used in turn, so that a freed identifier rests as long as
 * possible. For the loop's thread only.
 */
final class SourcePort extends SimpleChannelInboundHandler<DatagramPacket> {
  static final int IDENTIFIERS = 256;
  private static final Logger LOG = LoggerFactory.getLogger(SourcePort.class);

  private final Retransmission retransmission;
  private final CoaCounts counts;
  private final PacketDigests digests = new PacketDigests();
  private final CoaPacket packets = new CoaPacket(new PacketWriter(digests));
  private final CoaReply reply = new CoaReply(digests);
  private final Exchange[] exchanges = new Exchange[IDENTIFIERS];
  private Channel channel;
  private int last = -1;

  SourcePort(Retransmission retransmission, CoaCounts counts) {
    this.retransmission = retransmission;
    this.counts = counts;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
  }

  /** Sends a request under an identifier of this port; false if none is free. */
  boolean take(Exchange exchange) {
    int identifier = freeIdentifier();
    if (identifier < 0) {
      return false;
    }
    byte[] packet = packets.encode(exchange.request(), identifier, exchange.nas().secret());
    if (packet == null) {
      exchange.failed("the request does not fit a packet");
      return true;
    }
    exchanges[identifier] = exchange;
    exchange.begin(packet);
    transmit(identifier, exchange);
    return true;
  }

  private int freeIdentifier() {
    for (int i = 1; i <= IDENTIFIERS; i++) {
      int identifier = (last + i) % IDENTIFIERS;
      if (exchanges[identifier] == null) {
        last = identifier;
        return identifier;
      }
    }
    return -1;
  }

  private void transmit(int identifier, Exchange exchange) {
    ByteBuf octets = Unpooled.wrappedBuffer(exchange.packet());
    channel
        .writeAndFlush(new DatagramPacket(octets, exchange.target()))
        .addListener(written -> noteWrite(identifier, exchange, written.cause()));
    long wait = retransmission.afterTransmission(exchange.transmissions() + 1).toMillis();
    exchange.countTransmission(
        channel
            .eventLoop()
            .schedule(() -> unanswered(identifier, exchange), wait, TimeUnit.MILLISECONDS));
    counts.sent(exchange.transmissions());
  }

  /** A later transmission may fail while the answer to an earlier one still arrives. */
  private void noteWrite(int identifier, Exchange exchange, Throwable failure) {
    if (failure != null && exchange.transmissions() == 1 && exchanges[identifier] == exchange) {
      exchanges[identifier] = null;
      exchange.failed(failure.toString());
    }
  }

  private void unanswered(int identifier, Exchange exchange) {
    if (exchanges[identifier] != exchange) {
      return;
    }
    if (exchange.transmissions() < retransmission.transmissions()) {
      transmit(identifier, exchange);
    } else {
      exchanges[identifier] = null;
      exchange.timedOut();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
    RadiusPacket packet = reply.read(datagram.content());
    Exchange exchange = packet == null ? null : exchanges[packet.identifier()];
    if (exchange == null || !isAnswer(exchange, datagram.sender())) {
      counts.refused();
      return;
    }
    exchanges[packet.identifier()] = null;
    exchange.answered(reply.isAck(), reply.errorCause());
  }

  private boolean isAnswer(Exchange exchange, InetSocketAddress sender) {
    return exchange.target().equals(sender)
        && reply.answers(exchange.packet(), exchange.nas().secret());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // The socket stays open: one bad datagram must not stop the other answers.
    LOG.warn("a datagram at {} could not be handled", context.channel().localAddress(), cause);
  }

  void close() {
    channel.close().awaitUninterruptibly();
  }
}
