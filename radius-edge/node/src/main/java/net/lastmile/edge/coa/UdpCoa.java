package net.lastmile.edge.coa;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Sends requests to routers' CoA ports. It has one thread of its own, separate from those that
 * serve.
 */
public final class UdpCoa implements CoaTransport, AutoCloseable {
  /** Each has 256 identifiers; together they limit the requests in progress. */
  static final int SOURCE_PORTS = 4;

  private static final long SWEEP_SECONDS = 10;
  private static final long CLOSE_SECONDS = 2;

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("coa"), NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final Map<UUID, BngQueue<Exchange>> queues = new HashMap<>();
  private final List<SourcePort> ports = new ArrayList<>();
  private final CoaCounts counts = new CoaCounts();
  private final RouterAddresses addresses;

  private UdpCoa(RouterAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Opens the sockets.
   *
   * @param source address to send from: the one that routers know as their server's
   * @param addresses where packets may go
   */
  public static UdpCoa open(InetAddress source, RouterAddresses addresses) throws IOException {
    return open(source, addresses, Retransmission.USUAL);
  }

  static UdpCoa open(InetAddress source, RouterAddresses addresses, Retransmission retransmission)
      throws IOException {
    UdpCoa coa = new UdpCoa(addresses);
    try {
      for (int i = 0; i < SOURCE_PORTS; i++) {
        coa.bind(source, retransmission);
      }
    } catch (IOException e) {
      coa.close();
      throw e;
    }
    var unused =
        coa.loop.scheduleWithFixedDelay(coa::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    return coa;
  }

  private void bind(InetAddress source, Retransmission retransmission) throws IOException {
    SourcePort port = new SourcePort(retransmission, counts);
    SocketProtocolFamily family =
        source instanceof Inet4Address ? SocketProtocolFamily.INET : SocketProtocolFamily.INET6;
    var bound =
        new Bootstrap()
            .group(loop)
            .channelFactory(() -> new NioDatagramChannel(family))
            .option(
                ChannelOption.RECVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(RadiusPacket.MAX_OCTETS))
            .handler(port)
            .bind(new InetSocketAddress(source, 0))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("cannot send CoA from " + source.getHostAddress(), bound.cause());
    }
    ports.add(port);
  }

  @Override
  public boolean reaches(Nas nas) {
    return true;
  }

  @Override
  public CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request) {
    if (!addresses.admit(nas.address())) {
      return CompletableFuture.completedFuture(
          CoaOutcome.notSent("nothing is sent to such an address"));
    }
    Exchange exchange = new Exchange(nas, request);
    try {
      loop.execute(
          () ->
              queues
                  .computeIfAbsent(
                      nas.id(),
                      _ -> new BngQueue<>(loop, nas.coaPerSecond(), BngQueue.USUAL, this::transmit))
                  .add(exchange));
    } catch (RejectedExecutionException e) {
      exchange.busy();
    }
    return exchange.outcome();
  }

  private void transmit(Exchange exchange) {
    for (SourcePort port : ports) {
      if (port.take(exchange)) {
        return;
      }
    }
    exchange.busy();
  }

  private void sweep() {
    queues.values().removeIf(BngQueue::isIdle);
  }

  @Override
  public CoaCounts counts() {
    return counts;
  }

  /**
   * Ends at once; what is in progress stays unanswered, and the centre gives it to another node.
   */
  @Override
  public void close() {
    ports.forEach(SourcePort::close);
    group.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
